from datasets import load_dataset
from setfit import SetFitModel, Trainer, TrainingArguments, sample_dataset

dataset = load_dataset("SetFit/sst2")
train = sample_dataset(dataset["train"], num_samples=8)
model = SetFitModel.from_pretrained("paraphrase-mpnet-base-v2", labels=["negative", "positive"])
trainer = Trainer(model=model, args=TrainingArguments(batch_size=16), train_dataset=train)
trainer.train()
