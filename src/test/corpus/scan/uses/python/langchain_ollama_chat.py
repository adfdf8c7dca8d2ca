from langchain_ollama import ChatOllama, OllamaEmbeddings

llm = ChatOllama(model="llama3.1:8b", temperature=0)
emb = OllamaEmbeddings(model="nomic-embed-text")
