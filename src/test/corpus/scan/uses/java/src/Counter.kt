package com.example.tokens

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer

object Counter {
    private val tokenizer by lazy { HuggingFaceTokenizer.newInstance("Qwen/Qwen2-7B") }

    fun count(text: String) = tokenizer.encode(text).ids.size
}
