package com.example.hints

import org.slf4j.LoggerFactory

private val log = LoggerFactory.getLogger("com/example")

fun hint() = log.info("run ollama pull llama3 or use modelName(\"mistral\")")
