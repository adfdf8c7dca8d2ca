/** Models and data sets as the Hugging Face Hub's list answers give them, in files. */
@NullMarked
package dev.sphagnum.ingest.huggingface;

import org.jspecify.annotations.NullMarked;
