#!/bin/sh
python -m spacy train config.cfg --output ./out --paths.train corpus/train.spacy
python -m spacy validate
python -m spacy info en_core_web_sm
