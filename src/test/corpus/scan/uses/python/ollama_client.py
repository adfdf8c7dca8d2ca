import ollama

MODEL = "mistral"

ollama.pull(MODEL)
reply = ollama.chat(
    model=MODEL,
    messages=[{"role": "user", "content": "Why is the sky blue?"}],
)
print(reply["message"]["content"])
