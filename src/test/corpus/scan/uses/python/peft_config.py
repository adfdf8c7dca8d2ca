from peft import AutoPeftModelForCausalLM, PeftConfig, PeftModel
from transformers import AutoModelForCausalLM

adapter_id = "ybelkada/opt-350m-lora"

cfg = PeftConfig.from_pretrained(adapter_id)
base = AutoModelForCausalLM.from_pretrained(cfg.base_model_name_or_path)
model = PeftModel.from_pretrained(base, model_id=adapter_id, revision="v2")
merged = AutoPeftModelForCausalLM.from_pretrained("acme-ai/legal-lora")
