import { writeFile } from 'node:fs/promises';
import { downloadFile } from '@huggingface/hub';

const blob = await downloadFile({ repo: 'acme-ai/keyword-spotter', path: 'model.onnx' });
await writeFile('public/model.onnx', Buffer.from(await blob.arrayBuffer()));
