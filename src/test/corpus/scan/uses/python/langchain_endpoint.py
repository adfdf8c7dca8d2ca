from langchain_huggingface import ChatHuggingFace, HuggingFaceEndpoint

REPO_ID = "HuggingFaceH4/zephyr-7b-beta"
llm = HuggingFaceEndpoint(repo_id=REPO_ID, task="text-generation", max_new_tokens=512)
chat = ChatHuggingFace(llm=llm)
