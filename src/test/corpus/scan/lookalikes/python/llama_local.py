from llama_cpp import Llama

llm = Llama(model_path="./models/mistral-7b.Q4_K_M.gguf", n_ctx=4096)
