from transformers import AutoConfig, AutoModelForCausalLM

config = AutoConfig.from_pretrained("gpt2", n_layer=4)
# fresh weights, only the shape of the published model
model = AutoModelForCausalLM.from_config(config)
