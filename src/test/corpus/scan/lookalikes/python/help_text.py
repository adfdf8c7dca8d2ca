USAGE = """
usage: tool.py MODEL

  from transformers import pipeline
  pipeline("summarization", model="facebook/bart-large-cnn")

  huggingface-cli download facebook/bart-large-cnn
"""


def usage():
    print(USAGE)
