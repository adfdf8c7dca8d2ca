import datasets

raw = datasets.load_dataset("glue", "mrpc")
valid = datasets.load_dataset("nyu-mll/glue", name="mnli", split="validation_matched")
