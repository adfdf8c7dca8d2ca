#!/bin/sh
curl -s https://huggingface.co/docs/hub/index | grep title
curl -s https://huggingface.co/api/whoami-v2 -H "Authorization: Bearer $HF_TOKEN"
curl -s https://huggingface.co/blog/llama2 -o blog.html
