import os

from transformers import AutoModel

MODEL = os.environ.get("EMBED_MODEL", "intfloat/e5-base-v2")

encoder = AutoModel.from_pretrained(MODEL)
