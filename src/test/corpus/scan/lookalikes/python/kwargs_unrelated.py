import plotly.express as px

def draw(df):
	fig = px.scatter(df, x="km/h", y="l/100km", title="model=t5-small")
	fig.update_layout(template="plotly/white")
	return fig
