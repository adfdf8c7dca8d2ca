from transformers import AutoModel

MODEL = "bert-base-uncased"
print("reference:", MODEL)
MODEL = "./fine_tuned/bert"
model = AutoModel.from_pretrained(MODEL)
