import sqlite3

con = sqlite3.connect("app.db")
con.execute("SELECT a/b AS ratio, model FROM cars WHERE make = 'audi/vw'")
con.execute("INSERT INTO models(name) VALUES ('bert-base-uncased')")
