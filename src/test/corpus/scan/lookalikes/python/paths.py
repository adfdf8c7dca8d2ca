from pathlib import Path

RAW = Path("data/raw")
INTERIM = "data/interim"
SRC = "src/utils"
MODELS = "models/bert-base"

for d in (RAW, INTERIM, MODELS):
    Path(d).mkdir(parents=True, exist_ok=True)
