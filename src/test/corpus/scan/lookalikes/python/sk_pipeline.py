from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

clf = Pipeline([("scale/std", StandardScaler()), ("model", LogisticRegression())])
alt = make_pipeline(StandardScaler(), LogisticRegression())
