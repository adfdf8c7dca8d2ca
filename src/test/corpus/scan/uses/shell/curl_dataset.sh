#!/usr/bin/env bash
set -e
mkdir -p data
curl -sSL https://huggingface.co/datasets/anon8231489123/ShareGPT_Vicuna_unfiltered/resolve/main/ShareGPT_V3_unfiltered_cleaned_split.json > data/sharegpt.json
