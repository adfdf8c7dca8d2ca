python -m spacy download en_core_web_trf
spacy download it_core_news_sm
