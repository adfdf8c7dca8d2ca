package com.example.web;

import org.springframework.web.bind.annotation.GetMapping;

class MediaTypes {
    static final String JSON = "application/json";

    @GetMapping(path = "/models/bert-base", produces = "application/json")
    String get() {
        return "bert-base-uncased";
    }
}
