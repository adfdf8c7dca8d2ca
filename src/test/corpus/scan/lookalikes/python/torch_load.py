import torch

state = torch.load("model.pt", map_location="cpu")
net = torch.jit.load("exports/resnet50.ts")
