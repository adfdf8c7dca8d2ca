#!/bin/bash
# huggingface-cli download bert-base-uncased
# vllm serve mistralai/Mistral-7B-v0.1
#ollama pull llama3.1:8b
date +%Y/%m
