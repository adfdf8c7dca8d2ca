import jax
from transformers import AutoTokenizer, FlaxAutoModelForCausalLM

CKPT = 'EleutherAI/gpt-neo-125m'
tok = AutoTokenizer.from_pretrained(CKPT, padding_side='left')
model = FlaxAutoModelForCausalLM.from_pretrained(CKPT)
print(jax.devices())
