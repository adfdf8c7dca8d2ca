import { pipeline, env } from '@huggingface/transformers';

env.allowRemoteModels = false;
env.localModelPath = '/models/';
export const p = await pipeline('text-classification', './models/spam');
