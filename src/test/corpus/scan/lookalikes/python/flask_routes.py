from flask import Flask, render_template

app = Flask(__name__)


@app.route("/models/bert-base-uncased")
def bert():
    return render_template("models/bert.html", name="bert-base-uncased")
