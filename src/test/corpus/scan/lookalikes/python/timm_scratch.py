import timm

a = timm.create_model("resnet50", pretrained=False)
b = timm.create_model("efficientnet_b0", num_classes=10)
print(timm.list_models("*vit*")[:3])
