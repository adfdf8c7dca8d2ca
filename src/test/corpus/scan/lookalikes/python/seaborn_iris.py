import seaborn as sns
from sklearn.datasets import load_iris

tips = sns.load_dataset("tips")
penguins = sns.load_dataset("penguins")
X, y = load_iris(return_X_y=True)
