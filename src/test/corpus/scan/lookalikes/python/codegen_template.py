TEMPLATE = '''
from transformers import AutoModel
model = AutoModel.from_pretrained("{{ model }}")
'''


def render(model):
    return TEMPLATE.replace("{{ model }}", model)
