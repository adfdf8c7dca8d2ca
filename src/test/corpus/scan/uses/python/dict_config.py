from transformers import AutoModelForTokenClassification

CONFIG = {
    "model": "acme-ai/invoice-tagger",
    "batch_size": 16,
    "lr": 2e-5,
}

model = AutoModelForTokenClassification.from_pretrained(CONFIG["model"], num_labels=9)
