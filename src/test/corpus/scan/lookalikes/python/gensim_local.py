from gensim.models import KeyedVectors, Word2Vec

kv = KeyedVectors.load("word/vec")
w2v = Word2Vec.load("models/word2vec.model")
