import transformers as tf_hub
from flask import Flask, request

app = Flask(__name__)
CHECKPOINT = "mistralai/Mistral-7B-Instruct-v0.2"
tok = tf_hub.AutoTokenizer.from_pretrained(CHECKPOINT)
lm = tf_hub.AutoModelForCausalLM.from_pretrained(
    CHECKPOINT,
    device_map="auto",
    torch_dtype="auto",
)


@app.post("/chat")
def chat():
    msgs = request.json["messages"]
    ids = tok.apply_chat_template(msgs, return_tensors="pt").to(lm.device)
    out = lm.generate(ids, max_new_tokens=256)
    return {"text": tok.decode(out[0])}
