import { createRepo, uploadFile } from '@huggingface/hub';

await createRepo({ repo: 'acme-ai/new-model', accessToken: process.env.HF_TOKEN });
await uploadFile({ repo: 'acme-ai/new-model', accessToken: process.env.HF_TOKEN, file: new URL('file:///tmp/a.txt') });
