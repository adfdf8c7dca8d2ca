#!/usr/bin/env bash
MODEL="deepseek-ai/deepseek-coder-6.7b-instruct"
PORT=9000
exec vllm serve "$MODEL" --port "$PORT"
