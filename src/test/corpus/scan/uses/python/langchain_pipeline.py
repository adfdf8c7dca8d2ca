from langchain_core.prompts import PromptTemplate
from langchain_huggingface import HuggingFacePipeline

hf = HuggingFacePipeline.from_model_id(
    model_id="bigscience/bloom-1b7",
    task="text-generation",
    pipeline_kwargs={"max_new_tokens": 10},
)
chain = PromptTemplate.from_template("Question: {question}") | hf
