@NullMarked
package dev.sphagnum.ingest;

import org.jspecify.annotations.NullMarked;
