from tensorflow.keras.models import load_model

model = load_model("my/model.h5")
best = load_model("checkpoints/best.keras", compile=False)
