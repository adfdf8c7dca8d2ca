/** Facts of repositories, and who uses a model, as GitHub's API gives them. */
@NullMarked
package dev.sphagnum.ingest.github;

import org.jspecify.annotations.NullMarked;
