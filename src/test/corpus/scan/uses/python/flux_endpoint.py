import diffusers

BASE = "black-forest-labs/FLUX.1-schnell"


def setup():
    global pipe
    pipe = diffusers.FluxPipeline.from_pretrained(BASE, revision="refs/pr/1")
    return pipe
