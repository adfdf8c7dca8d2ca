package dev.sphagnum.ingest.sourcecode;

/**
 * Weights that lie in the tree: whoever gets the tree gets them.
 *
 * @param format the ending of the name: {@code safetensors}, {@code gguf}, {@code pt}
 * @param isPointer a Git LFS pointer, the weights lie elsewhere (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md)
 * @param sizeBytes of the weights themselves
 */
public record WeightFile(String file, String format, boolean isPointer, long sizeBytes) {}
