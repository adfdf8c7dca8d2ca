#!/usr/bin/env bash
python train.py --model_name_or_path facebook/xglm-564M --dataset_name oscar-corpus/OSCAR-2301 --bf16
