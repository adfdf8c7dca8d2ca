from transformers import pipeline

SETTINGS = {
    "asr": {"name": "openai/whisper-small", "chunk": 30},
}

asr = pipeline(
    "automatic-speech-recognition",
    model=SETTINGS["asr"]["name"],
    chunk_length_s=SETTINGS["asr"]["chunk"],
)
