import keras_hub

gemma = keras_hub.models.GemmaCausalLM.from_preset("hf://google/gemma-2-2b-it")
gemma.generate("Keras is a", max_length=32)
