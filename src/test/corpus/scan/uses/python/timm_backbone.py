import timm
import torch.nn as nn


class Backbone(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = timm.create_model("resnet50", pretrained=True, num_classes=0)
        self.aux = timm.create_model("vit_base_patch16_224.augreg_in21k", pretrained=True)

    def forward(self, x):
        return self.body(x), self.aux(x)
