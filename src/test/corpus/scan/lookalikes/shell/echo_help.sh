#!/bin/bash
echo "Usage: $0 MODEL"
echo "  e.g. huggingface-cli download google/gemma-2b"
echo 'or:  ollama pull llama3'
