import llama_cpp as lc

repo = "bartowski/Meta-Llama-3.1-8B-Instruct-GGUF"
bot = lc.Llama.from_pretrained(repo_id=repo, filename="*Q4_K_M.gguf", n_ctx=8192)
