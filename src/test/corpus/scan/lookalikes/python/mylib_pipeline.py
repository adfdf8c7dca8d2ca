from mylib import pipeline

job = pipeline("text-classification", model="acme/fast-text")
job.run()
