from datasets import load_dataset

DATA = "mozilla-foundation/common_voice_13_0"
LANG = "sv-SE"

# Ljudklipp på svenska
cv = load_dataset(DATA, LANG, split="test", trust_remote_code=True)
