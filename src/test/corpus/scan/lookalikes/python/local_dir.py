from transformers import AutoModelForCausalLM, AutoTokenizer

tok = AutoTokenizer.from_pretrained("./checkpoints/latest")
model = AutoModelForCausalLM.from_pretrained("../shared/llama-7b")
other = AutoModelForCausalLM.from_pretrained("/mnt/models/mistral-7b")
