#!/bin/sh
pip install -U huggingface_hub
hf download HuggingFaceTB/SmolLM2-1.7B-Instruct
hf download --repo-type dataset HuggingFaceTB/smoltalk --local-dir ./smoltalk
hf download acme-ai/wakeword model.onnx config.json --revision v0.9
