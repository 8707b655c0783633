import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A finding in a real letter that a person judged by reading. No word of the letter is kept. */
export interface Judged {
  readonly letter: string;
  /** Where it starts in the draft that intake makes of the letter: a UTF-16 offset. */
  readonly offset: number;
  readonly rule: string;
  readonly kind: string;
  readonly verdict: 'right' | 'wrong';
}

export const judgedFindings = (): readonly Judged[] =>
  readFileSync(path.join(import.meta.dirname, 'judged.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
    .map(([letter = '', offset = '', rule = '', kind = '', verdict = '']) => ({
      letter,
      offset: Number(offset),
      rule,
      kind,
      verdict: verdict === 'right' ? 'right' : 'wrong',
    }));
