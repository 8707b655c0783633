import type { SendRequest } from '../../server/src/export/comments/accuracy-table';
import { renderForComments } from '../../server/src/export/comments/letter-docx';
import { printModelOf } from '../../server/src/export/model/build-print-model';
import type { SentParagraph } from '../../server/src/export/model/sent-paragraphs';
import { letterheadWords, sentParagraphs } from '../../server/src/export/model/sent-paragraphs';
import type { MarkedUpDocument } from '../../server/src/import/docx/marked-up';
import { readMarkedUp } from '../../server/src/import/docx/read-marked-up';
import { createLetterService } from '../../server/src/service/service';
import { typeface } from '../export/typeface';

export const service = createLetterService();

export const REQUEST: SendRequest = {
  who: 'Northmoor Council',
  sent: '12 March 2026',
  until: '19 March 2026',
  table: true,
};

/** A letter as it is sent, with its paragraphs. */
export async function sentLetter(
  text: string,
  request: SendRequest = REQUEST,
): Promise<{
  readonly bytes: Uint8Array;
  readonly paragraphs: readonly SentParagraph[];
  readonly letterhead: readonly string[];
}> {
  const model = printModelOf(service.read(text));
  const paragraphs = sentParagraphs(model, text);
  const file = 'northmoor.sent-2026-03-12.letter.md';
  const bytes = await renderForComments({ model, paragraphs, request, hash: '0123abcd', file }, { typeface });
  return { bytes, paragraphs, letterhead: letterheadWords(model) };
}

/** What was sent, a line for each paragraph. */
export const sentText = (paragraphs: readonly SentParagraph[]): string =>
  [...paragraphs.filter(({ isNote }) => !isNote), ...paragraphs.filter(({ isNote }) => isNote)]
    .map(({ words }) => words)
    .join('\n');

export function markedUp(bytes: Uint8Array): MarkedUpDocument {
  const read = readMarkedUp(bytes);
  if ('problem' in read) throw new Error(read.problem);
  return read;
}
