import soundfile as sf
import torch
from transformers import Wav2Vec2ForCTC, Wav2Vec2Processor

def transcribe(path):
	processor = Wav2Vec2Processor.from_pretrained("facebook/wav2vec2-base-960h")
	model = Wav2Vec2ForCTC.from_pretrained("facebook/wav2vec2-base-960h")
	speech, rate = sf.read(path)
	values = processor(speech, sampling_rate=rate, return_tensors="pt").input_values
	ids = torch.argmax(model(values).logits, dim=-1)
	return processor.batch_decode(ids)[0]
