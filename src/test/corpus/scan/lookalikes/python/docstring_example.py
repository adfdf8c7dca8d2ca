def build(model, tokenizer):
    """Wrap an already loaded model.

    Example:
        >>> from transformers import AutoModel
        >>> model = AutoModel.from_pretrained("bert-base-uncased")
        >>> build(model, AutoTokenizer.from_pretrained("bert-base-uncased"))
    """
    return {"m": model, "t": tokenizer}
