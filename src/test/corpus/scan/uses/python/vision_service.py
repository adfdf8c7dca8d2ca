from PIL import Image
from transformers import ViTForImageClassification, ViTImageProcessor


class Labeler:
    checkpoint = "google/vit-base-patch16-224"

    def __init__(self):
        self.processor = ViTImageProcessor.from_pretrained(self.checkpoint)
        self.model = ViTForImageClassification.from_pretrained(self.checkpoint)

    def label(self, path):
        inputs = self.processor(images=Image.open(path), return_tensors="pt")
        idx = self.model(**inputs).logits.argmax(-1).item()
        return self.model.config.id2label[idx]
