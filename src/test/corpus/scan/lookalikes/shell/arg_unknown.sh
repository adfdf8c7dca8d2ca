#!/bin/bash
MODEL="$1"
vllm serve "$MODEL" --port 8000
huggingface-cli download "${2:?model}" --local-dir out
