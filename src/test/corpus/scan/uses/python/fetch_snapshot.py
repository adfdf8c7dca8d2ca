from huggingface_hub import snapshot_download

local = snapshot_download(
    repo_id="stabilityai/stable-diffusion-xl-base-1.0",
    revision="462165984030d82259a11f4367a4eed129e94a7b",
    allow_patterns=["*.safetensors", "*.json"],
    local_dir="./weights",
)
print("saved to", local)
