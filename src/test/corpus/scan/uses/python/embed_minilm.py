from sentence_transformers import SentenceTransformer, util

model = SentenceTransformer("all-MiniLM-L6-v2")
emb = model.encode(["A man is eating food.", "Someone eats."], convert_to_tensor=True)
print(util.cos_sim(emb[0], emb[1]))
