import spacy
from spacy.tokens import Doc

SPRACHMODELL = "de_core_news_lg"  # großes Modell
nlp = spacy.load(SPRACHMODELL, disable=["parser", "tagger"])


def orte(text: str):
    return [e.text for e in nlp(text).ents if e.label_ == "LOC"]
