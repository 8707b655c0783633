import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './letters';
import type { Failure } from './messages';
import type { SubjectName } from './subject';

/** A failing case as a file, which `regressions.test.ts` checks from then on. */
export interface WrittenCase {
  readonly subject: SubjectName;
  /** The error when it was found. */
  readonly wrong: string;
  readonly detail: string;
  readonly seed: number;
  readonly case: number;
  readonly input: unknown;
}

const REGRESSIONS = path.join(root, 'test/fuzz/regressions');
/** Cases with words of real letters; never part of the repository. */
const PRIVATE = path.join(root, 'out/fuzz/private');

/**
 * Writes a failing case beside the tests or, if it may contain words of a real letter, to a place that the repository
 * ignores. Returns its path.
 */
export function writeCase({ subject, wrong, seed, index, input, real }: Failure): string {
  const written: WrittenCase = {
    subject,
    wrong: wrong.kind,
    detail: real ? '' : wrong.detail.replaceAll(root, '').slice(0, 1000),
    seed,
    case: index,
    input,
  };
  const hash = createHash('sha256')
    .update(JSON.stringify([subject, wrong.kind, input]))
    .digest('hex')
    .slice(0, 8);
  const name = `${subject}-${wrong.kind
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48)}-${hash}.json`;
  const file = path.join(real ? PRIVATE : REGRESSIONS, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(written, undefined, 2)}\n`);
  return path.relative(root, file);
}

export const writtenCases = (): readonly (WrittenCase & { readonly file: string })[] =>
  readdirSync(REGRESSIONS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({ file, ...(JSON.parse(readFileSync(path.join(REGRESSIONS, file), 'utf8')) as WrittenCase) }));
