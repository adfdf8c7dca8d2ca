#!/bin/sh
llama-server -m ./models/mistral.gguf --port 8080
python train.py --model_name_or_path ./checkpoints/last --output_dir out/run
vllm serve /models/llama
