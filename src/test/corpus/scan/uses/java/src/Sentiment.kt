package com.example.sentiment

import ai.djl.modality.Classifications
import ai.djl.repository.zoo.Criteria

fun loadSentiment() = Criteria.builder()
    .setTypes(String::class.java, Classifications::class.java)
    .optModelUrls("djl://ai.djl.huggingface.pytorch/nlptown/bert-base-multilingual-uncased-sentiment")
    .optEngine("PyTorch")
    .build()
    .loadModel()
