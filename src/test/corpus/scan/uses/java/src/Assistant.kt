package com.example.assistant

import dev.langchain4j.model.ollama.OllamaChatModel

private const val MODEL = "qwen2.5-coder:7b"

class Assistant(baseUrl: String = "http://localhost:11434") {
    private val model = OllamaChatModel.builder()
        .baseUrl(baseUrl)
        .modelName(MODEL)
        .build()

    fun ask(q: String): String = model.generate(q)
}
