#!/bin/sh
llama-cli -hf ggml-org/Qwen2.5-Coder-1.5B-GGUF -p "def fib(n):" -n 64
