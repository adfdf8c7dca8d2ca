from bertopic import BERTopic
from sklearn.datasets import fetch_20newsgroups

docs = fetch_20newsgroups(subset="all")["data"]
topic_model = BERTopic(embedding_model="all-MiniLM-L12-v2", min_topic_size=20)
topics, probs = topic_model.fit_transform(docs)
