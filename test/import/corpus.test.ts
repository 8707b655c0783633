import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftsFromText } from '../../server/src/import/text/import-text';
import { importKnowledge } from '../../server/src/service/import-knowledge';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { lossOf } from './words';

// Real letters and papers are beside the repository and never in it.
const LETTERS = join(__dirname, '../../../shared/letters');
const DOCUMENTS = join(__dirname, '../../../shared/documents');

const KNOWLEDGE = importKnowledge(builtInTemplates);

interface Row {
  readonly file: string;
  readonly headings: readonly string[];
  readonly signatory: string;
}

const rows: readonly Row[] = existsSync(join(LETTERS, 'index.tsv')) ? readIndex() : [];

describe.skipIf(rows.length === 0)('real letters', () => {
  it.each(rows.map((row) => row.file))('%s: one draft, no word lost, the same when imported again', (file) => {
    const text = readFileSync(join(LETTERS, file), 'utf8');
    const result = draftsFromText(text, KNOWLEDGE);
    expect(lossOf(text, result, KNOWLEDGE.footnotes)).toBeUndefined();
    expect(result.drafts).toHaveLength(1);
    const draft = result.drafts[0]?.text ?? '';
    expect(draftsFromText(draft, KNOWLEDGE).drafts.map((each) => each.text)).toEqual([draft]);
    expect(draft).toMatch(/^\d{1,2} [A-Z][a-z]+ \d{4}\n\n\S/);
    expect(result.drafts[0]?.dropped.some((piece) => piece.kind === 'outside-letter')).toBe(false);
  });

  it('have the headings and the signatory of the index', () => {
    const same = (ask: (draft: string, row: Row) => boolean): string[] =>
      rows
        .filter(
          (row) =>
            !ask(draftsFromText(readFileSync(join(LETTERS, row.file), 'utf8'), KNOWLEDGE).drafts[0]?.text ?? '', row),
        )
        .map((row) => row.file);
    const headings = same((draft, row) => headingsOf(draft).join(' > ') === row.headings.map(bare).join(' > '));
    const signatories = same((draft, row) => draft.split('\n').slice(-6).includes(row.signatory));
    const subjects = same((draft) => /\nDear .+\n\n# .+\n\n(?!#)/.test(draft));
    console.log(
      `headings equal to the index: ${rows.length - headings.length} of ${rows.length} ` +
        `(${headings.join(', ')}); signatory on its line: ${rows.length - signatories.length} ` +
        `(${signatories.join(', ')}); subject: ${rows.length - subjects.length}`,
    );
    expect(headings.length).toBeLessThanOrEqual(1);
    expect(signatories.length).toBeLessThanOrEqual(1);
    expect(subjects).toEqual([]);
  });

  it('have whole paragraphs', () => {
    const odd = rows.flatMap((row) =>
      oddParagraphs(draftsFromText(readFileSync(join(LETTERS, row.file), 'utf8'), KNOWLEDGE).drafts[0]?.text ?? '').map(
        (words) => `${row.file}: ${words.slice(0, 60)} … ${words.slice(-40)}`,
      ),
    );
    const letters = new Set(odd.map((line) => line.split(':')[0]));
    console.log(`letters with a paragraph that ends or begins oddly: ${letters.size}\n${odd.join('\n')}`);
    expect(letters.size).toBeLessThanOrEqual(4);
  });
});

describe.skipIf(!existsSync(DOCUMENTS))('the documents', () => {
  it.each(existsSync(DOCUMENTS) ? readdirSync(DOCUMENTS) : [])(
    '%s: one draft, no word lost, the same when imported again',
    (file) => {
      const text = readFileSync(join(DOCUMENTS, file), 'utf8');
      const result = draftsFromText(text, KNOWLEDGE);
      expect(lossOf(text, result)).toBeUndefined();
      expect(result.drafts).toHaveLength(1);
      expect(draftsFromText(result.drafts[0]?.text ?? '', KNOWLEDGE).drafts.map((each) => each.text)).toEqual([
        result.drafts[0]?.text,
      ]);
    },
  );
});

function readIndex(): Row[] {
  const [head, ...lines] = readFileSync(join(LETTERS, 'index.tsv'), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const column = (name: string): number => head?.indexOf(name) ?? -1;
  return lines.map((cells) => ({
    file: cells[column('file')] ?? '',
    headings: (cells[column('headings')] ?? '').split(' > '),
    signatory: cells[column('signatory')] ?? '',
  }));
}

const headingsOf = (draft: string): string[] => [...draft.matchAll(/^## (.*)$/gm)].map((match) => bare(match[1] ?? ''));

const bare = (heading: string): string =>
  heading
    .replace(/[‘’]/g, "'")
    .replace(/\[\^1\]|(?<=\?)1$/, '')
    .replace(/:$/, '')
    .trim();

/**
 * Body paragraphs on one line each that lack an end, or start in lower case. Bullets follow other conventions, and may
 * end with a tag.
 */
function oddParagraphs(draft: string): string[] {
  const body = draft.slice(draft.search(/^# /m)).split(/\n\nYours? sincerely/)[0] ?? '';
  return body
    .split('\n\n')
    .slice(1)
    .filter(
      (line) =>
        !line.includes('\n') &&
        !/^(?:#|- |\d+\. |\[\^)/.test(line) &&
        (!/[.:?!]['’”)]*$/.test(line) || /^\p{Ll}/u.test(line)),
    );
}
