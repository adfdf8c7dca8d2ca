from transformers import GPT2LMHeadModel, GPT2TokenizerFast


def load(name="distilgpt2"):
    tok = GPT2TokenizerFast.from_pretrained(name)
    model = GPT2LMHeadModel.from_pretrained(name)
    return tok, model


tok, model = load()
