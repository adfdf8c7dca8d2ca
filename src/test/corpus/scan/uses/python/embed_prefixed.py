import sentence_transformers as st

EMBEDDER = st.SentenceTransformer(
    model_name_or_path="nomic-ai/nomic-embed-text-v1.5",
    trust_remote_code=True,
)


def embed(docs):
    return EMBEDDER.encode([f"search_document: {d}" for d in docs])
