import { matchStock } from '../../templates/match-stock';
import type { Part, Template } from '../../templates/template';
import { normalisedWords } from '../../text/similarity';
import { webAddress } from './links';
import type { Contact, Letterhead } from './print-model';

/**
 * The letterhead that a template prints: the lines of its starter text, in two groups separated by a blank line, the
 * address and the contact details. The first line is the sender, unless the part's stock wording has it as a line of
 * the address.
 */
export function letterheadOf(template: Template): Letterhead {
  const part = letterheadPart(template);
  const [first = [], ...rest] = groupsOf(part?.starter ?? '');
  const [sender = ''] = first;
  const named = part !== undefined && !part.stock.some((stock) => matchStock(stock, sender).quality === 'exact');
  return {
    sender: named ? sender : '',
    address: named ? first.slice(1) : first,
    contacts: rest.flat().map(contactOf),
  };
}

/**
 * Returns a test for typed lines that the template's letterhead prints anyway: one of its lines, or several next to
 * each other or joined by commas.
 */
export function letterheadLines(template: Template): (line: string) => boolean {
  const part = letterheadPart(template);
  const lines = groupsOf(part?.starter ?? '').flat();
  if (!part || lines.length === 0) return () => false;
  const known = lines.map((line) => normalisedWords(line).join(' ')).sort((a, b) => b.length - a.length);
  return (line) => {
    if (line.length > MAX_LETTERHEAD_LINE_LENGTH) return false;
    if (part.stock.some((stock) => matchStock(stock, line).quality === 'exact')) return true;
    const rest = known.reduce((words, one) => words.replace(` ${one} `, ' '), ` ${normalisedWords(line).join(' ')} `);
    return line.trim() !== '' && rest.trim() === '';
  };
}

const MAX_LETTERHEAD_LINE_LENGTH = 160;

const letterheadPart = (template: Template): Part | undefined =>
  template.parts.find(({ kind }) => kind === 'letterhead');

const groupsOf = (starter: string): readonly (readonly string[])[] =>
  starter
    .split(/\n[ \t]*\n/)
    .map((group) =>
      group
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((group) => group.length > 0);

function contactOf(text: string): Contact {
  const href = webAddress(text);
  return href === undefined ? { text } : { text, href };
}
