import { InferenceClient } from '@huggingface/inference';

const client = new InferenceClient(process.env.HF_TOKEN);
const out = await client.chatCompletion({
  model: 'Qwen/Qwen2.5-72B-Instruct',
  messages: [{ role: 'user', content: 'Hello, nice to meet you!' }],
  max_tokens: 512,
});
console.log(out.choices[0].message);
