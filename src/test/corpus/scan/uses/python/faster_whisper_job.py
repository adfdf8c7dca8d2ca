from faster_whisper import WhisperModel

asr = WhisperModel("Systran/faster-whisper-large-v3", device="cuda", compute_type="float16")
segments, info = asr.transcribe("meeting.mp3", beam_size=5)
for seg in segments:
    print("[%.2fs -> %.2fs] %s" % (seg.start, seg.end, seg.text))
