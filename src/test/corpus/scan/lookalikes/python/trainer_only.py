from torch import nn
from transformers import Trainer, TrainingArguments

net = nn.Linear(4, 2)
args = TrainingArguments(output_dir="runs/exp1", run_name="bert-base-uncased", hub_model_id="acme-ai/linear")
trainer = Trainer(model=net, args=args)
