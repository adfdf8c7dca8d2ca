from optimum.intel import OVModelForCausalLM

ov = OVModelForCausalLM.from_pretrained("OpenVINO/phi-2-fp16-ov", revision="8b1a3f0")
