package com.example.local;

import ai.djl.repository.zoo.Criteria;
import java.nio.file.Paths;

class LocalModel {
    Criteria<float[], float[]> criteria() {
        return Criteria.builder()
                .setTypes(float[].class, float[].class)
                .optModelPath(Paths.get("build/models/resnet"))
                .optModelName("resnet/v1")
                .build();
    }
}
