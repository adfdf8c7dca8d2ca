from peft import PeftModel
from transformers import LlamaForCausalLM, LlamaTokenizer

BASE = "huggyllama/llama-7b"
tokenizer = LlamaTokenizer.from_pretrained(BASE)
base = LlamaForCausalLM.from_pretrained(BASE, load_in_8bit=True)
model = PeftModel.from_pretrained(base, "tloen/alpaca-lora-7b")
model = model.merge_and_unload()
