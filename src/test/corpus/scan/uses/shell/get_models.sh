#!/usr/bin/env bash
set -euo pipefail

DEST=${1:-models}
mkdir -p "$DEST"
huggingface-cli download Systran/faster-whisper-medium --local-dir "$DEST/whisper"
huggingface-cli download TheBloke/zephyr-7B-beta-GGUF zephyr-7b-beta.Q4_K_M.gguf --revision e4714d14e9652aa9658fa937732cceadc63ac42e --local-dir "$DEST"
echo "done: $DEST"
