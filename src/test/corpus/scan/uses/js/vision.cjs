const tf = require('@xenova/transformers');

async function main() {
  const processor = await tf.AutoProcessor.from_pretrained('Xenova/clip-vit-base-patch16');
  const model = await tf.CLIPVisionModelWithProjection.from_pretrained('Xenova/clip-vit-base-patch16', { quantized: true });
  return { processor, model };
}

module.exports = main;
