package com.example.nlp;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.util.Map;

public class TokensOrg {
    // Größe des Vokabulars: 250002
    private static final String NAME = "intfloat/multilingual-e5-small";
    private final HuggingFaceTokenizer tokenizer =
            HuggingFaceTokenizer.newInstance(NAME, Map.of("padding", "true"));
}
