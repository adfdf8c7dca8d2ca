import logging

log = logging.getLogger("app/models")


def warn_missing():
    log.warning("could not load AutoModel.from_pretrained('google/flan-t5-base')")
    print("try: huggingface-cli download google/flan-t5-base")
    raise SystemExit("run `ollama pull llama3` first")
