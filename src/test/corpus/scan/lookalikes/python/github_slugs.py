import requests

REPOS = ["huggingface/transformers", "pytorch/vision", "ultralytics/yolov5"]
for slug in REPOS:
    r = requests.get(f"https://api.github.com/repos/{slug}")
    print(slug, r.json()["stargazers_count"])
