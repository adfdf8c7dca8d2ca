package com.example.chat;

import dev.langchain4j.model.chat.ChatLanguageModel;
import dev.langchain4j.model.huggingface.HuggingFaceChatModel;
import java.time.Duration;

class HfChat {
    ChatLanguageModel model() {
        return HuggingFaceChatModel.builder()
                .accessToken(System.getenv("HF_API_KEY"))
                .modelId("tiiuae/falcon-7b-instruct")
                .timeout(Duration.ofSeconds(15))
                .temperature(0.7)
                .build();
    }
}
