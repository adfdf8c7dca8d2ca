from transformers import pipeline

summarizer = pipeline("summarization", model="facebook/bart-large-cnn")


def summarise(article: str) -> str:
    return summarizer(article, max_length=130, min_length=30)[0]["summary_text"]
