import torch

REPO = "facebookresearch/dinov2"
ENTRY = "dinov2_vits14"

backbone = torch.hub.load(repo_or_dir=REPO, model=ENTRY)
