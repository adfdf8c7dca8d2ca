import { InferenceClient } from '@huggingface/inference';

const MODEL = 'meta-llama/Llama-3.1-8B-Instruct';
const hf = new InferenceClient(process.env.HF_TOKEN);

for await (const chunk of hf.chatCompletionStream({ model: MODEL, messages: [{ role: 'user', content: 'Hi' }] })) {
  process.stdout.write(chunk.choices[0]?.delta?.content ?? '');
}
