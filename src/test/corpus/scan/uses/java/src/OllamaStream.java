package com.example.assistant;

import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;

class OllamaStream {
    static final String CHAT = "mistral-nemo";

    OllamaStreamingChatModel chat() {
        return OllamaStreamingChatModel.builder().baseUrl("http://ollama:11434").modelName(CHAT).build();
    }

    OllamaEmbeddingModel embed() {
        return OllamaEmbeddingModel.builder().baseUrl("http://ollama:11434").modelName("mxbai-embed-large").build();
    }
}
