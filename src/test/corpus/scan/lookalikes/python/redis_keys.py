import redis

r = redis.Redis()
r.set("model/bert-base", "ready")
r.hset("sentence-transformers/all-MiniLM-L6-v2", mapping={"hits": 1})
