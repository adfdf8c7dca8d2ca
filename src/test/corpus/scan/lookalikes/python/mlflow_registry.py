import mlflow

m = mlflow.pyfunc.load_model("models:/churn/1")
s = mlflow.sklearn.load_model("runs:/abc123/model")
