import spacy

nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
print([s.text for s in nlp("One. Two.").sents])
