import { pipeline } from '@huggingface/transformers';

// Übersetzer für die Oberfläche; früher: pipeline('translation', 'Xenova/m2m100_418M')
const translator = await pipeline(
  'translation',
  'Xenova/nllb-200-distilled-600M',
);
console.log(await translator('Life is like a box of chocolate.', { src_lang: 'eng_Latn', tgt_lang: 'fra_Latn' }));
