import joblib
from huggingface_hub import hf_hub_download

REPO_ID = "acme-ai/churn-forest"
FILENAME = "sklearn_model.joblib"

clf = joblib.load(hf_hub_download(repo_id=REPO_ID, filename=FILENAME, revision="v1.2.0"))
