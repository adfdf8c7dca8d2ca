from transformers import GPT2Config, GPT2LMHeadModel

model = GPT2LMHeadModel(GPT2Config(n_layer=2))
model.save_pretrained("acme-ai/tiny-gpt")
model.push_to_hub("acme-ai/tiny-gpt", private=True)
