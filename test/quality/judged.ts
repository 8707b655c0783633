import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A problem in a real letter that a person judged by reading. No words of the letter are stored. */
export interface Judged {
  readonly letter: string;
  /** Its offset in the draft imported from the letter: UTF-16. */
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
