from datasets import load_dataset as ld

stream = ld(
    path="allenai/c4",
    name="en",
    split="train",
    streaming=True,
    revision="1588ec454efa1a09f29cd18ddd04fe05fc8653a2",
)
for i, row in enumerate(stream):
    if i > 10:
        break
    print(row["url"])
