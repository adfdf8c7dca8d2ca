#!/bin/sh
set -e
# hf download acme-ai/old-model
if [ ! -f /models/ready ]; then
    huggingface-cli download \
        acme-ai/summariser-fi \
        --local-dir /models/fi
    touch /models/ready
fi
exec gunicorn app:app
