#!/usr/bin/env bash
git lfs install
git clone https://huggingface.co/microsoft/resnet-50 third_party/resnet-50
git lfs clone https://huggingface.co/bigscience/bloom-560m
GIT_LFS_SKIP_SMUDGE=1 git clone --depth 1 https://huggingface.co/datasets/openai/gsm8k
