#!/bin/sh
ollama list
ollama ps
ollama serve &
ollama rm llama3.1:8b
