import { pipeline, env, type FeatureExtractionPipeline } from "@huggingface/transformers";

env.allowLocalModels = false;
const MODEL = "Xenova/all-MiniLM-L6-v2";
let extractor: FeatureExtractionPipeline | null = null;

export async function embed(text: string): Promise<number[]> {
  extractor ??= await pipeline("feature-extraction", MODEL, { dtype: "fp32" });
  const out = await extractor(text, { pooling: "mean", normalize: true });
  return Array.from(out.data as Float32Array);
}
