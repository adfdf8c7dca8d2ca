package com.example.chat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.huggingface.HuggingFaceEmbeddingModel;

class HfEmbedding {
    static final EmbeddingModel MODEL = HuggingFaceEmbeddingModel.builder()
            .accessToken(System.getenv("HF_API_KEY"))
            .modelId("sentence-transformers/all-MiniLM-L12-v2")
            .waitForModel(true)
            .build();
}
