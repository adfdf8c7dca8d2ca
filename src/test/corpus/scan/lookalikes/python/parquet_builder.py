import datasets

ds = datasets.load_dataset("parquet", data_files="s3://bucket/part-*.parquet")
img = datasets.load_dataset("imagefolder", data_dir="images/train")
aud = datasets.load_dataset("audiofolder", data_dir="audio/")
txt = datasets.load_dataset("text", data_files=["a.txt", "b.txt"])
