def get_captioner():
    try:
        from transformers import BlipForConditionalGeneration, BlipProcessor
    except ImportError as exc:
        raise RuntimeError("pip install transformers") from exc
    proc = BlipProcessor.from_pretrained("Salesforce/blip-image-captioning-base")
    return proc, BlipForConditionalGeneration.from_pretrained("Salesforce/blip-image-captioning-base").to("cuda")
