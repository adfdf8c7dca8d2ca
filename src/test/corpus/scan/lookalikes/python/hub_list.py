from huggingface_hub import list_datasets, list_models

for m in list_models(author="google", limit=5):
    print(m.id)
print(len(list(list_datasets(search="medical", limit=10))))
