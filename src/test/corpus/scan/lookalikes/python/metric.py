import evaluate

acc = evaluate.load("accuracy")
f1 = evaluate.load("f1")
print(acc.compute(predictions=[1], references=[1]))
