from vllm import LLM

llm = LLM(model="/models/llama-3-8b", tensor_parallel_size=2)
