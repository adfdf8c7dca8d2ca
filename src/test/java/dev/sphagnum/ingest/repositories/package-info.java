@NullMarked
package dev.sphagnum.ingest.repositories;

import org.jspecify.annotations.NullMarked;
