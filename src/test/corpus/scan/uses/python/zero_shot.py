from transformers import pipeline as hf_pipeline

clf = hf_pipeline(
    task="zero-shot-classification",
    model="MoritzLaurer/DeBERTa-v3-base-mnli-fever-anli",
    device=0,
)
labels = ["politics", "economy", "sport"]
print(clf("Angela Merkel ist eine Politikerin", labels))
