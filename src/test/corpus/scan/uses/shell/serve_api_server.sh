#!/bin/bash
python -m vllm.entrypoints.openai.api_server \
    --model lmsys/vicuna-13b-v1.5 \
    --host 0.0.0.0 \
    --port 8000
