from vllm import LLM, SamplingParams

prompts = ["Hello, my name is", "The capital of France is"]
llm = LLM(model="facebook/opt-125m", max_model_len=2048)
for out in llm.generate(prompts, SamplingParams(temperature=0.8)):
    print(out.outputs[0].text)
