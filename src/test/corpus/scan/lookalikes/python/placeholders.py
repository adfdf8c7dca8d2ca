from transformers import AutoModel, AutoTokenizer

tok = AutoTokenizer.from_pretrained("path/to/model")
model = AutoModel.from_pretrained("your-org/your-model")
tmpl = AutoModel.from_pretrained("<org>/<model>")
