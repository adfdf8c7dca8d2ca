import { HfInference } from "@huggingface/inference";

const hf = new HfInference(process.env.HF_TOKEN);

export async function complete(prompt: string) {
  const res = await hf.textGeneration({
    model: "bigscience/bloomz-560m",
    inputs: prompt,
    parameters: { max_new_tokens: 40 },
  });
  return res.generated_text;
}
