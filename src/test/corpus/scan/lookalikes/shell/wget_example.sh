#!/bin/sh
wget https://example.com/models/bert-base-uncased/pytorch_model.bin
curl -O https://downloads.acme.test/org/name/resolve/main/file.gguf
