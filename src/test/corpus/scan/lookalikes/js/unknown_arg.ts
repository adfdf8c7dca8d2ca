import { AutoTokenizer } from "@xenova/transformers";

export async function load(id: string) {
  return AutoTokenizer.from_pretrained(id);
}
