from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained(
    "tiiuae/falcon-7b",
    revision="378337427557d1df3e742264a2901a49f25d4eb1",
    trust_remote_code=True,
)
print(model.config)
