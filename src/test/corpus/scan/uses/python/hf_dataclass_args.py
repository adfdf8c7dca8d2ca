from dataclasses import dataclass, field

from transformers import AutoTokenizer, HfArgumentParser, RobertaForMaskedLM


@dataclass
class ModelArguments:
    model_name_or_path: str = field(default="roberta-base")
    cache_dir: str = field(default=None)


def main():
    (model_args,) = HfArgumentParser(ModelArguments).parse_args_into_dataclasses()
    tokenizer = AutoTokenizer.from_pretrained(model_args.model_name_or_path)
    model = RobertaForMaskedLM.from_pretrained(model_args.model_name_or_path)
    return tokenizer, model
