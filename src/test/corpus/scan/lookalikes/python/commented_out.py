from transformers import AutoConfig, AutoModel

# model = AutoModel.from_pretrained("roberta-base")
# tok = AutoTokenizer.from_pretrained("acme-ai/tok")
config = AutoConfig.for_model("bert", hidden_size=128, num_hidden_layers=2)
model = AutoModel.from_config(config)  # not from_pretrained("bert-base-uncased")
