import torch
from torch import hub

yolo = torch.hub.load('ultralytics/yolov5', 'yolov5s', pretrained=True)
depth = hub.load("intel-isl/MiDaS", model="DPT_Large")
