from transformers import AutoTokenizer, T5ForConditionalGeneration

ORG = "google"
SIZE = "base"

tok = AutoTokenizer.from_pretrained(f"{ORG}/flan-t5-{SIZE}")
model = T5ForConditionalGeneration.from_pretrained(ORG + "/flan-t5-" + SIZE)
