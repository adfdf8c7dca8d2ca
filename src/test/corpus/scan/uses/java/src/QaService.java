package com.example.qa;

import ai.djl.modality.nlp.qa.QAInput;
import ai.djl.repository.zoo.Criteria;

class QaService {
    private static final String MODEL_URL = "djl://ai.djl.huggingface.pytorch/deepset/minilm-uncased-squad2";

    String answer(String q, String p) throws Exception {
        Criteria<QAInput, String> c = Criteria.builder()
                .setTypes(QAInput.class, String.class)
                .optModelUrls(MODEL_URL)
                .build();
        try (var model = c.loadModel(); var predictor = model.newPredictor()) {
            return predictor.predict(new QAInput(q, p));
        }
    }
}
