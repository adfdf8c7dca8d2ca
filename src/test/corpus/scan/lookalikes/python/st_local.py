from sentence_transformers import SentenceTransformer, models

word = models.BoW(vocab=["a", "b"])
a = SentenceTransformer(modules=[word])
b = SentenceTransformer("./output/my-encoder")
