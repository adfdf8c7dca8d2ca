from adapters import AutoAdapterModel

model = AutoAdapterModel.from_pretrained("roberta-large")
name = model.load_adapter("AdapterHub/roberta-base-pf-imdb", source="hf")
model.set_active_adapters(name)
