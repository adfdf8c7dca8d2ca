package com.example.cars;

class CarFactory {
    Car make() {
        return Car.builder().make("Toyota").model("Corolla").modelName("corolla/hybrid").modelId("T-100").build();
    }
}
