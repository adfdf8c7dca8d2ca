FROM ghcr.io/ggml-org/llama.cpp:server-cuda
ENTRYPOINT ["/app/llama-server", "-hf", "ggml-org/gemma-3-4b-it-GGUF:Q4_K_M", "--port", "8080"]
