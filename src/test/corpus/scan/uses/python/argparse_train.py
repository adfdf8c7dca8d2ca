import argparse

from datasets import load_dataset
from transformers import AutoModelForCausalLM, AutoTokenizer

parser = argparse.ArgumentParser()
parser.add_argument("--model_name_or_path", type=str, default="EleutherAI/pythia-410m")
parser.add_argument("--dataset_name", type=str, default="wikitext", help="e.g. org/name")
parser.add_argument("--output_dir", type=str, default="runs/pythia")
args = parser.parse_args()

data = load_dataset(args.dataset_name, "wikitext-2-raw-v1")
tok = AutoTokenizer.from_pretrained(args.model_name_or_path)
model = AutoModelForCausalLM.from_pretrained(args.model_name_or_path)
model.save_pretrained(args.output_dir)
