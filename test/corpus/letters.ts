import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The real letters, if available: beside the repository, never in it. */
const lettersFolder = path.resolve(import.meta.dirname, '../../../shared/letters');
export const haveLetters = existsSync(path.join(lettersFolder, 'index.tsv'));

/** What an independent reading found in a letter. */
export interface IndexRow {
  readonly file: string;
  readonly letterDate: string;
  readonly authority: string;
  readonly variant: string;
  readonly priorityActions: boolean;
  readonly signatory: string;
  readonly headings: readonly string[];
  readonly workingDays: number;
}

export const readIndex = (): readonly IndexRow[] => {
  const [head = '', ...rows] = readFileSync(path.join(lettersFolder, 'index.tsv'), 'utf8').trim().split('\n');
  const names = head.split('\t');
  return rows.map((row) => {
    const cells = Object.fromEntries(row.split('\t').map((cell, i) => [names[i] ?? '', cell]));
    return {
      file: cells['file'] ?? '',
      letterDate: cells['letter_date'] ?? '',
      authority: cells['la_slug'] ?? '',
      variant: cells['variant'] ?? '',
      priorityActions: cells['has_apa'] === '1',
      signatory: (cells['signatory'] ?? '').replace(/\s*\(.*\)$/, ''),
      headings: (cells['headings'] ?? '').split(' > '),
      workingDays: Number(cells['working_days_visit_end_to_letter']),
    };
  });
};

export const readLetterFile = (file: string): string => readFileSync(path.join(lettersFolder, file), 'utf8');

export const letterFiles = (): readonly string[] =>
  readdirSync(lettersFolder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
