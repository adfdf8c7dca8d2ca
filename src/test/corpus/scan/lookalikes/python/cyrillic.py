# Пути к данным, не модели
DATA = "данные/сырые"
OUT = "out/report"
print(f"{DATA} -> {OUT}")
