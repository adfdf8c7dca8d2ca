/** How a host is asked: within its limits, again when it stumbles, never beyond the bounds of an answer. */
@NullMarked
package dev.sphagnum.ingest.http;

import org.jspecify.annotations.NullMarked;
