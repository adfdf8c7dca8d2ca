#!/bin/bash
curl -fsSL https://ollama.com/install.sh | sh
ollama pull llama3.1:8b
ollama pull nomic-embed-text
ollama run codellama:7b-instruct "Write a fizzbuzz in C"
