"""Evaluate a checkpoint.

Example::

    model = AutoModel.from_pretrained("some-org/some-model")
"""
import evaluate
from transformers import pipeline

metric = evaluate.load("rouge")
pipe = pipeline(model="google/pegasus-xsum", revision="8d8ffc158a3bee9fbb03afacdfc347c823c5ec8b")
# pipe = pipeline(model="t5-small")
