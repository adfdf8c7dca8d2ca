import argparse

from transformers import pipeline


def main():
    ap = argparse.ArgumentParser(description="Tag named entities")
    ap.add_argument("--model", default="dslim/bert-base-NER")
    ap.add_argument("--text", required=True)
    args = ap.parse_args()
    ner = pipeline("ner", model=args.model, aggregation_strategy="simple")
    for ent in ner(args.text):
        print(ent["word"], ent["entity_group"])


if __name__ == "__main__":
    main()
