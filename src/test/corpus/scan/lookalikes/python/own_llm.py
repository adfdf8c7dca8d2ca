from billing.people import LLM

master_of_laws = LLM(model="harvard/2019")
print(master_of_laws)
