class WhisperModel:
    """Very quiet text model."""

    def __init__(self, name):
        self.name = name


m = WhisperModel("Systran/faster-whisper-small")
