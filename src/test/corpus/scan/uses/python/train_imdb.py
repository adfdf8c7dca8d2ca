from datasets import load_dataset
from transformers import (
    AutoModelForSequenceClassification,
    AutoTokenizer,
    Trainer,
    TrainingArguments,
)

model_checkpoint = "distilbert-base-uncased"
dataset_name = "imdb"

ds = load_dataset(dataset_name)
tokenizer = AutoTokenizer.from_pretrained(model_checkpoint, use_fast=True)
ds = ds.map(lambda b: tokenizer(b["text"], truncation=True), batched=True)
model = AutoModelForSequenceClassification.from_pretrained(
    model_checkpoint, num_labels=2
)
args = TrainingArguments(output_dir="out/imdb", num_train_epochs=1)
Trainer(model, args, train_dataset=ds["train"], eval_dataset=ds["test"]).train()
