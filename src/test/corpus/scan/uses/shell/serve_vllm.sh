#!/bin/bash
export CUDA_VISIBLE_DEVICES=0,1
vllm serve mistralai/Mixtral-8x7B-Instruct-v0.1 --tensor-parallel-size 2 --port 8000
