package com.example.assistant;

import dev.langchain4j.model.ollama.OllamaChatModel;

public class OllamaAssistant {
	private static final String BASE_URL = "http://localhost:11434";

	private final OllamaChatModel model = OllamaChatModel.builder()
			.baseUrl(BASE_URL)
			.modelName("llama3.1:70b")
			.temperature(0.2)
			.build();

	public String ask(String q) {
		return model.generate(q);
	}
}
