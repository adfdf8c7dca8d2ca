import faster_whisper

MODEL_SIZE_OR_PATH = "deepdml/faster-whisper-large-v3-turbo-ct2"


def get_model():
    return faster_whisper.WhisperModel(model_size_or_path=MODEL_SIZE_OR_PATH, device="cpu")
