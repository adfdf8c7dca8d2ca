from transformers import AutoModel

NAME = ""


def load(name=None):
    if not name:
        raise ValueError("pass a model, e.g. org/model")
    return AutoModel.from_pretrained(name or NAME)
