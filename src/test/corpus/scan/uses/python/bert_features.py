from transformers import BertModel, BertTokenizer

# older alternative: BertModel.from_pretrained("bert-large-cased")
MODEL_NAME = "bert-base-uncased"

tokenizer = BertTokenizer.from_pretrained(MODEL_NAME)
encoder = BertModel.from_pretrained(MODEL_NAME, output_hidden_states=True)
encoder.eval()
