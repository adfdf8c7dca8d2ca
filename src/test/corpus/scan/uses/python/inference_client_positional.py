from huggingface_hub import AsyncInferenceClient, InferenceClient

sync = InferenceClient("mistralai/Mixtral-8x7B-Instruct-v0.1")
aio = AsyncInferenceClient("acme-ai/helpdesk-13b", timeout=30)
