import argparse

p = argparse.ArgumentParser(epilog="Example: --model bert-base-uncased")
p.add_argument("--model", required=True, help="model such as google/flan-t5-base")
p.add_argument("--format", choices=["onnx/fp16", "onnx/int8"])
args = p.parse_args()
print(args.model)
