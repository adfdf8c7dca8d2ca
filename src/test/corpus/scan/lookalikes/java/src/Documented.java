package com.example.docs;

/**
 * Usage: {@code HuggingFaceTokenizer.newInstance("bert-base-uncased")}.
 * See https://huggingface.co/docs/tokenizers
 */
class Documented {
    // .optModelUrls("djl://ai.djl.huggingface.pytorch/deepset/roberta-base-squad2")
    int answer() {
        return 42;
    }
}
