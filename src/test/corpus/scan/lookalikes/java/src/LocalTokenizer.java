package com.example.local;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.nio.file.Path;

class LocalTokenizer {
    HuggingFaceTokenizer open(Path dir) throws Exception {
        return HuggingFaceTokenizer.newInstance(dir.resolve("tokenizer.json"));
    }
}
