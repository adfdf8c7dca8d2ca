from flair.data import Sentence
from flair.embeddings import TransformerWordEmbeddings
from flair.models import SequenceTagger

tagger = SequenceTagger.load("flair/ner-english-large")
emb = TransformerWordEmbeddings("xlm-roberta-large", layers="-1")
s = Sentence("George Washington went to Washington")
tagger.predict(s)
