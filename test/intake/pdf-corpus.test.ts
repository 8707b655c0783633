import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftsFromPdf } from '../../server/src/intake/pdf/pdf-intake';
import { intakeKnowledge } from '../../server/src/service/intake-knowledge';
import { createLetterService } from '../../server/src/service/service';

// Real letters stand beside the repository and never in it.
const PDFS = join(__dirname, '../../../shared/letters-pdf');
const LETTERS = join(__dirname, '../../../shared/letters');

const service = createLetterService();
const knowledge = intakeKnowledge(service.templates);
const names = existsSync(PDFS) ? readdirSync(PDFS).filter((name) => name.endsWith('.pdf')).map((name) => name.slice(0, -4)) : [];

describe.skipIf(names.length === 0)('real letters as PDF and as text', () => {
  it('give the same headings, bullets and facts', async () => {
    const odd = new Map<string, string[]>();
    let paragraphs = 0;
    const times: number[] = [];
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(join(PDFS, `${name}.pdf`)));
      const began = performance.now();
      const read = await draftsFromPdf(bytes, knowledge);
      times.push(performance.now() - began);
      if ('problem' in read) throw new Error(`${name}: ${read.problem}`);
      const [ofText] = service.intake(readFileSync(join(LETTERS, `${name}.txt`), 'utf8')).drafts;
      const differences = [
        ...(read.drafts.length === 1 ? [] : [`${read.drafts.length} drafts`]),
        ...differencesOf(read.drafts[0]?.text ?? '', ofText?.text ?? ''),
      ];
      if (bodyOf(read.drafts[0]?.text ?? '') === bodyOf(ofText?.text ?? '')) paragraphs++;
      if (differences.length > 0) odd.set(name, differences);
    }
    times.sort((a, b) => a - b);
    console.log(`PDF and text alike: ${names.length - odd.size} of ${names.length}; bodies the same to the character: ${paragraphs}; median ${times[times.length >> 1]?.toFixed(0)} ms, longest ${times.at(-1)?.toFixed(0)} ms\n${[...odd].map(([name, lines]) => `${name}\n  ${lines.join('\n  ')}`).join('\n')}`);
    expect(odd.size).toBeLessThanOrEqual(names.length >> 5);
  }, 120_000);
});

function differencesOf(fromPdf: string, fromText: string): string[] {
  const kinds: readonly (readonly [string, (draft: string) => readonly string[]])[] = [
    ['heading', (draft) => [...draft.matchAll(/^#+ (.*)$/gm)].map((match) => match[1] ?? '')],
    ['bullet', (draft) => [...draft.matchAll(/^ *(?:-|\d+[.)]) (.*)$/gm)].map((match) => match[1] ?? '')],
    ['fact', factsOf],
  ];
  return kinds.flatMap(([kind, ask]) => {
    const [pdf, text] = [ask(fromPdf).map(even), ask(fromText).map(even)];
    return [...pdf.filter((one) => !text.includes(one)).map((one) => `${kind} only in the PDF: ${one}`), ...text.filter((one) => !pdf.includes(one)).map((one) => `${kind} only in the text: ${one}`),
      ...(pdf.length === text.length ? [] : [`${kind}s: ${pdf.length} in the PDF, ${text.length} in the text`])];
  });
}

/** Every fact as its words, without its places. */
function factsOf(draft: string): string[] {
  const { facts, template } = service.read(draft);
  const lines: string[] = [`template ${template.id}`];
  const visit = (name: string, value: unknown): void => {
    if (Array.isArray(value)) value.forEach((one) => visit(name, one));
    else if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) visit(`${name}.${key}`, inner);
    else if (value !== undefined && typeof value !== 'number') lines.push(`${name}: ${String(value)}`);
  };
  visit('facts', facts);
  return lines;
}

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

const bodyOf = (draft: string): string => even(draft.slice(Math.max(0, draft.search(/^# /m))).replace(/\n\n/g, '¶'));
