def pipeline(task, model=None):
    steps = {"clean": str.strip, "lower": str.lower}
    return steps[task]


fn = pipeline("clean", model="facebook/bart-large-cnn")
print(fn("  hi  "))
