#!/bin/sh
huggingface-cli login --token "$HF_TOKEN"
huggingface-cli whoami
huggingface-cli upload acme-ai/my-model ./out .
hf auth login
