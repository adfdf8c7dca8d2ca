from langchain.embeddings import HuggingFaceEmbeddings, HuggingFaceInstructEmbeddings

fast = HuggingFaceEmbeddings(model_name="paraphrase-MiniLM-L3-v2")
instruct = HuggingFaceInstructEmbeddings(model_name="hkunlp/instructor-large")
