from datasets import load_dataset
from trl import DPOTrainer, SFTTrainer

trainer = SFTTrainer(
    model="facebook/opt-350m",
    train_dataset=load_dataset("stanfordnlp/imdb", split="train"),
)
trainer.train()
