#!/bin/sh
optimum-cli export onnx --model distilbert-base-cased-distilled-squad --task question-answering onnx/
optimum-cli export openvino -m openbmb/MiniCPM-2B-sft-bf16 ov/
