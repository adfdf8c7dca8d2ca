package com.example.nlp;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

public class Tokens {
    public static long[] ids(String text) {
        try (HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance("bert-base-cased")) {
            Encoding enc = tokenizer.encode(text);
            return enc.getIds();
        }
    }
}
