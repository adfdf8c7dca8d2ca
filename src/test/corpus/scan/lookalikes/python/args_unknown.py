import argparse

from transformers import AutoModel

ap = argparse.ArgumentParser()
ap.add_argument("path", help="local directory or org/name on the hub, e.g. bert-base-uncased")
args = ap.parse_args()
model = AutoModel.from_pretrained(args.path)
