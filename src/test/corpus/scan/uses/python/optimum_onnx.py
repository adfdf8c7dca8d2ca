from optimum.onnxruntime import ORTModelForQuestionAnswering, ORTModelForSequenceClassification
from transformers import AutoTokenizer, pipeline

name = "deepset/roberta-base-squad2"
model = ORTModelForQuestionAnswering.from_pretrained(name, export=True)
tokenizer = AutoTokenizer.from_pretrained(name)
qa = pipeline("question-answering", model=model, tokenizer=tokenizer)
