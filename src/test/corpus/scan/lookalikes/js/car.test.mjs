import assert from 'node:assert';
import test from 'node:test';

test('names', () => {
  assert.strictEqual(['Xenova', 'gpt-4'].join('/'), 'Xenova/gpt-4');
});
