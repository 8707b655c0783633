import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem, Severity } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import { testProse } from '../nlp/prose-of-tests';
import { heldOut } from './held-out';

/** Letters annotated by careful readers, if available: beside the repository, never in it. */
export const markedFolder = path.resolve(import.meta.dirname, '../../../shared/marked-letters');
export const haveMarks = existsSync(markedFolder);

/** A reader's mark: words of the letter, the kind of error, and its severity. */
export interface Mark {
  readonly quote: string;
  readonly category: string;
  readonly severity: 'must' | 'should' | 'petty';
  readonly why: string;
  readonly better: string;
}

export interface MarkedLetter {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Found {
  readonly letter: MarkedLetter;
  readonly mark: Mark;
  /** The rules whose problems overlap the mark. */
  readonly rules: readonly string[];
}

/** How often each is found, and how often it was marked. */
export interface Count {
  found: number;
  all: number;
}

export interface Measured {
  readonly letters: number;
  readonly marks: readonly Found[];
  readonly bySeverity: ReadonlyMap<string, Count>;
  readonly byCategory: ReadonlyMap<string, ReadonlyMap<string, Count>>;
  /** Problems, and those that overlap a mark. */
  readonly findings: ReadonlyMap<Severity, Count>;
}

/**
 * Rules about one kind of error, which only count for marks of that kind. The others count for every mark that they
 * overlap.
 */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  'long-sentence': ['long-sentence', 'style', 'grammar'],
  'mixed-scales': ['quantity', 'contradiction', 'inconsistency'],
  'overused-word': ['quantity', 'style'],
  'quotation-marks': ['punctuation', 'apostrophe', 'inconsistency'],
};

/** @param apart the letters kept apart, or those that rules are written from */
export function markedLetters(apart: boolean): readonly MarkedLetter[] {
  return readdirSync(markedFolder)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => file.slice(0, -'.gold.json'.length))
    .filter((name) => heldOut.has(name) === apart)
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(path.join(markedFolder, `${name}.letter.md`), 'utf8'),
      marks: JSON.parse(readFileSync(path.join(markedFolder, `${name}.gold.json`), 'utf8')) as Mark[],
    }));
}

/** Checks a letter as the command line does, without the given rules. */
export function checker(without: ReadonlySet<string> = new Set()): (text: string) => readonly Problem[] {
  const service = createLetterService();
  const prose = testProse();
  const ignore = [...without].map((rule) => ({ rule }));
  return (text) => service.check(service.read(text), { prose, ignore });
}

/** A mark is found if a problem of any severity overlaps its words and is about its kind of error. */
export function measure(letters: readonly MarkedLetter[], check: (text: string) => readonly Problem[]): Measured {
  const marks: Found[] = [];
  const bySeverity = new Map<string, Count>();
  const byCategory = new Map<string, Map<string, Count>>();
  const findings = new Map<Severity, Count>();
  for (const letter of letters) {
    const found = check(letter.text);
    const marked = new Set<Problem>();
    for (const mark of letter.marks) {
      const start = letter.text.indexOf(mark.quote);
      if (start < 0) continue;
      const over = found.filter(
        ({ rule, span }) =>
          span.start < start + mark.quote.length &&
          Math.max(span.end, span.start + 1) > start &&
          (ONLY[rule]?.includes(mark.category) ?? true),
      );
      for (const one of over) marked.add(one);
      marks.push({ letter, mark, rules: over.map(({ rule }) => rule) });
      add(bySeverity, mark.severity, over.length > 0);
      add(inner(byCategory, mark.category), mark.severity, over.length > 0);
    }
    for (const one of found) add(findings, one.severity, marked.has(one));
  }
  return { letters: letters.length, marks, bySeverity, byCategory, findings };
}

function add<K>(counts: Map<K, Count>, key: K, found: boolean): void {
  const count = counts.get(key) ?? { found: 0, all: 0 };
  count.all++;
  if (found) count.found++;
  counts.set(key, count);
}

function inner(counts: Map<string, Map<string, Count>>, key: string): Map<string, Count> {
  const known = counts.get(key) ?? new Map<string, Count>();
  counts.set(key, known);
  return known;
}

/** The figures as lines of text. */
export function reportOf(title: string, { letters, bySeverity, byCategory, findings }: Measured): string {
  const of = (count: Count | undefined): string => `${count?.found ?? 0} of ${count?.all ?? 0}`;
  const share = (count: Count | undefined): string => ((count?.found ?? 0) / Math.max(1, count?.all ?? 0)).toFixed(2);
  const must = bySeverity.get('must');
  const should = bySeverity.get('should');
  const both = { found: (must?.found ?? 0) + (should?.found ?? 0), all: (must?.all ?? 0) + (should?.all ?? 0) };
  const kinds = [...byCategory]
    .map(([kind, counts]) => ({ kind, must: counts.get('must'), should: counts.get('should') }))
    .filter((row) => row.must ?? row.should)
    .sort((a, b) => (b.must?.all ?? 0) - (a.must?.all ?? 0) || (b.should?.all ?? 0) - (a.should?.all ?? 0));
  return [
    `${title}: ${letters} letters`,
    `  must ${of(must)} (${share(must)}), should ${of(should)} (${share(should)}), both ${of(both)} (${share(both)})`,
    ...kinds.map((row) => `  ${row.kind.padEnd(16)} must ${of(row.must).padEnd(10)} should ${of(row.should)}`),
    `  findings that lie on a mark: ${[...findings].map(([severity, count]) => `${severity} ${of(count)}`).join(', ')}`,
  ].join('\n');
}
