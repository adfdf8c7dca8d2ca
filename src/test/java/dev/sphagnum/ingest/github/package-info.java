@NullMarked
package dev.sphagnum.ingest.github;

import org.jspecify.annotations.NullMarked;
