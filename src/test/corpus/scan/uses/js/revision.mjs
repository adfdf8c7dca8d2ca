import { AutoModel } from '@huggingface/transformers';

export const model = await AutoModel.from_pretrained('briaai/RMBG-1.4', {
  revision: '2ceba5a5efaec153162aedea169f76caf9b46cf8',
  config: { model_type: 'custom' },
});
