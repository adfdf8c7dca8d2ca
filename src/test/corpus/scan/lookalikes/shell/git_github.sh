#!/bin/bash
git clone https://github.com/huggingface/transformers.git
git clone git@github.com:pytorch/vision
cd transformers && pip install -e .
