import vllm


class Engine:
    MODEL = "Qwen/Qwen2.5-7B-Instruct"
    REVISION = "a09a35458c702b33eeacc393d103063234e8bc28"

    def __init__(self, gpus=1):
        self.llm = vllm.LLM(
            self.MODEL,
            revision=self.REVISION,
            tensor_parallel_size=gpus,
            trust_remote_code=True,
        )
