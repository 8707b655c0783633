import { append } from '../../lists/append';
import type { Footnote } from './footnotes';
import { withMarks } from './footnotes';
import type { Block } from './reflow';

/**
 * Writes the text of a draft: groups of frame lines, the blocks of the body, the sign-off. A footnote reference is
 * written `[^1]`, and the footnote follows the section that refers to it, or the sign-off if that section is the last.
 */
export function writeDraft(
  head: readonly (readonly string[])[],
  blocks: readonly Block[],
  signOff: readonly (readonly string[])[],
  footnotes: readonly Footnote[],
): string {
  const parts = head.map((lines) => lines.join('\n'));
  const unmarked = new Map<string, Footnote>();
  const repeated: Footnote[] = [];
  for (const note of footnotes) {
    if (unmarked.has(note.label)) repeated.push(note);
    else unmarked.set(note.label, note);
  }
  const lookedFor = new Set(unmarked.keys());
  const due: string[] = [];
  let list: string[] = [];
  const endList = (): void => {
    if (list.length > 0) parts.push(list.join('\n'));
    list = [];
  };
  for (const block of blocks) {
    const { text, found } = withMarks(block.text, lookedFor);
    if (block.kind !== 'bullet') endList();
    if (block.kind === 'heading') append(parts, due.splice(0));
    for (const label of found) {
      const note = unmarked.get(label);
      unmarked.delete(label);
      if (note) due.push(noteLine(note));
    }
    if (block.kind === 'bullet') list.push(block.mark + text);
    else parts.push(block.mark + text);
  }
  endList();
  const all = [
    ...parts,
    ...signOff.map((lines) => lines.join('\n')),
    ...due,
    ...[...unmarked.values(), ...repeated].map(noteLine),
  ];
  return all
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

const noteLine = (note: Footnote): string => `[^${note.label}]: ${note.text}`;
