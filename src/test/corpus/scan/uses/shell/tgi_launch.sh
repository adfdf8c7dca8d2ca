#!/bin/bash
text-generation-launcher --model-id codellama/CodeLlama-13b-hf --num-shard 2 --max-input-length 4096
