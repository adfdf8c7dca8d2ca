@NullMarked
package dev.sphagnum.ingest.http;

import org.jspecify.annotations.NullMarked;
