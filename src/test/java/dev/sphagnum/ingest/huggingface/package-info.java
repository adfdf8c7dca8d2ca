@NullMarked
package dev.sphagnum.ingest.huggingface;

import org.jspecify.annotations.NullMarked;
