# Übersetzungsdienst – läuft jede Nacht
from transformers import MarianMTModel, MarianTokenizer

src, trg = "de", "en"
name = "Helsinki-NLP/opus-mt-de-en"

tokenizer = MarianTokenizer.from_pretrained(name)
model = MarianMTModel.from_pretrained(name)

batch = tokenizer(["Guten Tag, schöne Welt"], return_tensors="pt")
print(tokenizer.batch_decode(model.generate(**batch)))
