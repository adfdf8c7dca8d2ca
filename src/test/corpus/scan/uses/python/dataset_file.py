import pandas as pd
from huggingface_hub import hf_hub_download

csv = hf_hub_download(
    repo_id="acme-ai/support-tickets",
    filename="tickets.csv",
    repo_type="dataset",
)
df = pd.read_csv(csv)
