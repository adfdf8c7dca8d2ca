import transformers; from transformers import ElectraForPreTraining as E
m = E.from_pretrained('google/electra-small-discriminator'); m.eval()
