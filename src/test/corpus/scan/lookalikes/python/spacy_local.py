import spacy

nlp = spacy.load("./training/model-best")
old = spacy.load("/srv/nlp/en_custom")
