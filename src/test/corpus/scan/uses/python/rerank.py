from sentence_transformers import CrossEncoder

RERANKER = "cross-encoder/ms-marco-MiniLM-L-6-v2"


class Reranker:
    def __init__(self):
        self.ce = CrossEncoder(RERANKER, max_length=512)

    def rank(self, query, passages):
        scores = self.ce.predict([(query, p) for p in passages])
        return sorted(zip(scores, passages), reverse=True)
