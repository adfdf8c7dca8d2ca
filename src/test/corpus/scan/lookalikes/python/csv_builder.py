from datasets import load_dataset

train = load_dataset("csv", data_files={"train": "data/train.csv", "test": "data/test.csv"})
logs = load_dataset("json", data_files="logs/*.jsonl", split="train")
