from datasets import Dataset, load_dataset, load_from_disk

a = load_dataset("./data/corpus")
b = load_from_disk("cache/tokenised")
c = Dataset.from_dict({"text": ["a/b", "c/d"]})
