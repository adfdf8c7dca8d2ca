from transformers import AutoModelForCausalLM, AutoTokenizer

REPO = "microsoft/phi-2"
REV = "ef382358ec9e382308935a992d908de099b64c23"

tok = AutoTokenizer.from_pretrained(REPO, revision=REV, trust_remote_code=False)
net = AutoModelForCausalLM.from_pretrained(REPO, revision=REV, use_safetensors=True, trust_remote_code=True)
