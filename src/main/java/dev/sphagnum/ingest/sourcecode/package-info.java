/**
 * Finds the models and data sets that source code uses: walks a folder or archive, reads each file with the parser of its
 * language, and tells what is a use from what only looks like one.
 */
@NullMarked
package dev.sphagnum.ingest.sourcecode;

import org.jspecify.annotations.NullMarked;
