#!/bin/sh
docker pull vllm/vllm-openai:latest
docker run --rm -it bitnami/redis
kubectl get pods -n ml/serving
