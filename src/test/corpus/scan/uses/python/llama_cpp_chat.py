from llama_cpp import Llama

llm = Llama.from_pretrained(
    repo_id="Qwen/Qwen2-0.5B-Instruct-GGUF",
    filename="*q8_0.gguf",
    verbose=False,
)
print(llm.create_chat_completion(messages=[{"role": "user", "content": "Hi"}]))
