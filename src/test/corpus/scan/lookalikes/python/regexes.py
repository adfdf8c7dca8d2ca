import re

REPO = re.compile(r"^[\w.-]+/[\w.-]+$")
URL = re.compile(r"https://huggingface\.co/([\w-]+/[\w-]+)")
print(bool(REPO.match("a/b")))
