/** Made-up inputs of real shape, and the measurements of docs/benchmarks.md; run by {@code src/bench/run}. */
@NullMarked
package dev.sphagnum.bench;

import org.jspecify.annotations.NullMarked;
