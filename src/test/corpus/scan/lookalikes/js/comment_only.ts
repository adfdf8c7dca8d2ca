// const extractor = await pipeline("feature-extraction", "Xenova/all-MiniLM-L6-v2");
/*
 * import { AutoModel } from "@huggingface/transformers";
 * AutoModel.from_pretrained("briaai/RMBG-1.4");
 */
export const version: string = "2024/05";
