PRICES = {
    "openai/gpt-4": 0.03,
    "meta-llama/Llama-2-70b": 0.001,
    "mistralai/Mixtral-8x7B": 0.0006,
}


def cost(name, tokens):
    return PRICES.get(name, 0) * tokens / 1000
