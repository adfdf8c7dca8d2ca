#!/bin/bash
export HF_HOME=/scratch/hf
accelerate launch --num_processes 4 examples/run_sft.py --model_name_or_path=google/gemma-2b --output_dir=out/gemma
