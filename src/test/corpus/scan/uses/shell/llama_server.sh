#!/bin/sh
llama-server -hf bartowski/Llama-3.2-3B-Instruct-GGUF:Q4_K_M --ctx-size 4096 --port 8012
