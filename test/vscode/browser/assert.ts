// Replaces `node:assert/strict` when the suite runs in a web worker.
import { assert } from 'chai';

export default {
  ok: assert.isOk,
  equal: assert.strictEqual,
  deepEqual: assert.deepEqual,
  match: assert.match,
  doesNotMatch: assert.notMatch,
} as {
  readonly [name in 'ok' | 'equal' | 'deepEqual' | 'match' | 'doesNotMatch']: (...given: readonly unknown[]) => void;
};
