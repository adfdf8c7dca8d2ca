import torch

model = torch.hub.load("./yolov5", "custom", path="runs/best.pt", source="local")
