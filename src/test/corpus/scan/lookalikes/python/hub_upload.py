from huggingface_hub import HfApi, create_repo, upload_file

api = HfApi()
create_repo("acme-ai/new-model", exist_ok=True)
upload_file(path_or_fileobj="README.md", path_in_repo="README.md", repo_id="acme-ai/new-model")
api.upload_folder(folder_path="out", repo_id="acme-ai/new-model", repo_type="model")
