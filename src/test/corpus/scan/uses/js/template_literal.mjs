import { AutoTokenizer } from '@xenova/transformers';

const ORG = 'Xenova';
const tokenizer = await AutoTokenizer.from_pretrained(`${ORG}/gpt-4`);
console.log(tokenizer.encode('hello world').length);
