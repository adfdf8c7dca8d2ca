from transformers import TFAutoModel

backbone = TFAutoModel.from_pretrained('camembert-base', from_pt=True)
