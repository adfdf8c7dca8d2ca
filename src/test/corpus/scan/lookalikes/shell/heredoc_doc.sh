#!/bin/sh
cat <<'TXT'
To fetch the weights run
  huggingface-cli download facebook/opt-125m
TXT
