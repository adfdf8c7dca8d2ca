export async function getTagger() {
  const { pipeline } = await import('@huggingface/transformers');
  return pipeline('token-classification', 'Xenova/bert-base-NER', { quantized: true });
}
