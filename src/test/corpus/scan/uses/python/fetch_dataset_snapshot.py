from huggingface_hub import snapshot_download as dl

dl("HuggingFaceFW/fineweb-edu", repo_type="dataset", local_dir="data/fineweb", allow_patterns="sample/10BT/*")
