from transformers import BertConfig, BertForMaskedLM

save_dir = "./out"
m = BertForMaskedLM(BertConfig(num_hidden_layers=2))
m.save_pretrained(save_dir)
again = BertForMaskedLM.from_pretrained(save_dir)
