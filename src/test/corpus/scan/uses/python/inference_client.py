import os

from huggingface_hub import InferenceClient

client = InferenceClient(model="HuggingFaceH4/zephyr-7b-beta", token=os.environ["HF_TOKEN"])


def ask(q: str) -> str:
    return client.text_generation(q, max_new_tokens=200)
