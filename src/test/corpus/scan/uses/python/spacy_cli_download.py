import spacy.cli

spacy.cli.download("fr_core_news_md")
nlp = spacy.load("fr_core_news_md")
