from transformers import BertConfig, BertModel

config = BertConfig(name_or_path="bert-base-uncased", hidden_size=64, num_attention_heads=4)
model = BertModel(config)
print(model.config.name_or_path == "bert-base-uncased")
