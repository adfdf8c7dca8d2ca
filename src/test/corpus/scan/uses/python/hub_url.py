import requests
from huggingface_hub import hf_hub_url

url = hf_hub_url(repo_id="lmsys/vicuna-7b-v1.5", filename="config.json", revision="main")
cfg = requests.get(url, timeout=10).json()
print(cfg["hidden_size"])
