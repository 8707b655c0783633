import type { PrintOptions } from '../../server/src/export/model/build-print-model';
import { printModelOf } from '../../server/src/export/model/build-print-model';
import type { PrintModel, PrintBlock, PrintItem, PrintRun } from '../../server/src/export/model/print-model';
import { createLetterService } from '../../server/src/service/service';

const service = createLetterService();

export const planOf = (text: string, options?: PrintOptions): PrintModel => printModelOf(service.read(text), options);

/** Runs in a short form: `**bold**`, `_italic_`, `<href|words>`, `^1` for a footnote's mark. */
export const shown = (runs: readonly PrintRun[]): string =>
  runs
    .map(({ text, bold, italic, href, footnote }) => {
      const words = footnote !== undefined ? `^${footnote}` : text;
      const link = href !== undefined ? `<${href}|${words}>` : words;
      const slanted = italic ? `_${link}_` : link;
      return bold ? `**${slanted}**` : slanted;
    })
    .join('');

const item = (one: PrintItem, depth: number): string[] => [
  `${'  '.repeat(depth)}- ${shown(one.runs)}`,
  ...one.items.flatMap((below) => item(below, depth + 1)),
];

/** A block in a line or more, with its kind. */
function brief(block: PrintBlock): string[] {
  if (block.kind === 'heading') return [`h${block.level}: ${shown(block.runs)}`];
  if ('lines' in block) return [`${block.kind}: ${block.lines.map(({ runs }) => shown(runs)).join(' / ')}`];
  if (block.kind === 'list')
    return [
      `${block.ordered ? `list from ${block.start ?? 1}` : 'list'}:`,
      ...block.items.flatMap((one) => item(one, 0)),
    ];
  return [`${block.kind}: ${shown(block.runs)}`];
}

export const briefs = (model: PrintModel): string[] => model.blocks.flatMap(brief);

/** Every printed word of a plan, except the letterhead. */
export function wordsOf(model: PrintModel): string[] {
  const text = (runs: readonly PrintRun[]): string =>
    runs.map((run) => (run.footnote === undefined ? run.text : '')).join('');
  const items = (list: readonly PrintItem[]): string[] => list.flatMap((one) => [text(one.runs), ...items(one.items)]);
  const said = model.blocks.flatMap((block) =>
    'lines' in block
      ? block.lines.map(({ runs }) => text(runs))
      : block.kind === 'list'
        ? items(block.items)
        : [text(block.runs)],
  );
  return [...said, ...model.footnotes.map(({ runs }) => text(runs))].join('\n').split(/\s+/).filter(Boolean);
}
