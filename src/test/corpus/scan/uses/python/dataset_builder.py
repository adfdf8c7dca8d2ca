from datasets import get_dataset_config_names, load_dataset_builder

builder = load_dataset_builder("rotten_tomatoes")
print(builder.info.description)
print(builder.info.features)
