from functools import lru_cache

from transformers import AutoModelForSeq2SeqLM, NllbTokenizer


@lru_cache(maxsize=None)
def models():
    return (
        NllbTokenizer.from_pretrained("facebook/nllb-200-distilled-600M", src_lang="fra_Latn"),
        AutoModelForSeq2SeqLM.from_pretrained("facebook/nllb-200-distilled-600M"),
    )
