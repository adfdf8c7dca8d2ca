from transformers import CLIPModel, CLIPProcessor

model = CLIPModel.from_pretrained("openai/clip-vit-base-patch32")
processor = CLIPProcessor.from_pretrained("openai/clip-vit-base-patch32")


def embed_text(queries):
    inputs = processor(text=queries, return_tensors="pt", padding=True)
    return model.get_text_features(**inputs)
