import type { PrintModel, PrintBlock, PrintItem, PrintRun } from '../model/print-model';

/** Columns of plain text; only a single long word may exceed them. */
const WIDTH = 80;

/**
 * Renders a letter as plain text, in the form in which text is extracted from published letters: UTF-8, at most 80
 * columns, one line break at the end.
 */
export function renderTxt(model: PrintModel): string {
  const {
    letterhead: { sender, address, contacts },
  } = model;
  const head = [
    model.draftMark ?? '',
    [sender, ...address].filter(Boolean).join('\n'),
    contacts.map(({ text }) => text).join('\n'),
  ];
  const footnotes = model.footnotes.map(({ number, runs }) => wrapped(words(runs), `${superscript(String(number))} `));
  return `${[...head, ...model.blocks.map(textOf), footnotes.join('\n')].filter(Boolean).join('\n\n')}\n`;
}

function textOf(block: PrintBlock): string {
  switch (block.kind) {
    case 'address':
    case 'signatory':
    case 'copy-list':
      return block.lines.map(({ runs }) => wrapped(words(runs))).join('\n');
    case 'list':
      return block.items
        .map((item, i) => itemOf(item, 0, block.ordered ? `${(block.start ?? 1) + i}. ` : undefined))
        .join('\n');
    default:
      return wrapped(words(block.runs));
  }
}

const itemOf = ({ runs, items }: PrintItem, depth: number, mark = '■ '): string =>
  [wrapped(words(runs), '   '.repeat(depth) + mark), ...items.map((item) => itemOf(item, depth + 1))].join('\n');

/** The text of runs; the address of a link follows it unless the text shows it. */
function words(runs: readonly PrintRun[]): string {
  return runs
    .map(({ text, href, footnote }, i) => {
      if (footnote !== undefined) return superscript(text);
      if (href === undefined || runs[i + 1]?.href === href || shows(text, href)) return text;
      return `${text} (${href.replace(/^mailto:/, '')})`;
    })
    .join('');
}

const shows = (text: string, href: string): boolean => {
  const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
  return bare(text) === bare(href);
};

const superscript = (digits: string): string => digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

/** Wraps text to the width; the first line begins with `mark`, and the others are indented to its end. */
function wrapped(text: string, mark = ''): string {
  const indent = ' '.repeat(mark.length);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? mark : indent;
    let empty = true;
    for (const word of paragraph.split(' ')) {
      if (!empty && line.length + 1 + word.length > WIDTH) {
        lines.push(line);
        line = indent;
        empty = true;
      }
      line += empty ? word : ` ${word}`;
      empty = false;
    }
    lines.push(line);
  }
  return lines.join('\n');
}
