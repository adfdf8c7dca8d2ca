import spacy

nlp = spacy.load("en_core_web_sm")
for ent in nlp("Apple is looking at buying a U.K. startup").ents:
    print(ent.text, ent.label_)
