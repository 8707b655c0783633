import type { Change, Comparison, WordChange } from '../../compare/comparison';
import { countsInWords, notableInWords, strengthInWords, titleInSection } from '../../compare/in-words';
import { escaped } from '../html/html-body';
import { PAGE_COLOURS } from '../html/page-colours';

export interface ComparisonNames {
  /** How the two versions are labelled: file names, or “sent on 12 March 2026”. */
  readonly before: string;
  readonly after: string;
}

/** Renders a comparison as one HTML file: no scripts, nothing loaded from elsewhere, prints on A4. */
export const renderComparisonHtml = (comparison: Comparison, names: ComparisonNames): string =>
  `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Changes from ${escaped(names.before)} to ${escaped(names.after)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${STYLE}</style>
</head>
<body>
${comparisonBody(comparison, names)}</body>
</html>
`;

/** The body alone, for a view in the editor. */
function comparisonBody({ changes, unchanged }: Comparison, { before, after }: ComparisonNames): string {
  const passages = unchanged === 1 ? '1 passage is' : `${unchanged} passages are`;
  return `<main>
<h1>Changes from ${escaped(before)} to ${escaped(after)}</h1>
<p>${escaped(countsInWords(changes))}; ${passages} the same in both.</p>
${bySection(changes)
  .map(([section, own]) => `<h2>${escaped(section)}</h2>\n${own.map(changeHtml).join('')}`)
  .join('')}</main>
`;
}

/** Groups changes by section, in the letter's order; the section without a heading is the beginning of the letter. */
function bySection(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  const sections = new Map<string, Change[]>();
  for (const change of changes) {
    const section = change.section === '' ? 'Beginning of the letter' : change.section;
    const own = sections.get(section);
    if (own) own.push(change);
    else sections.set(section, [change]);
  }
  return [...sections];
}

function changeHtml(change: Change): string {
  const notes = [
    ...change.notable.map(notableInWords),
    ...(change.strength ? [strengthInWords(change.strength)] : []),
    ...movedNote(change),
  ];
  const list = notes.map((note) => `<li>${escaped(note)}</li>`).join('');
  return `<section class="${change.kind}">
<h3>${escaped(titleInSection(change))}</h3>
${list === '' ? '' : `<ul>${list}</ul>\n`}<p>${wordsHtml(wordsOf(change))}</p>
</section>
`;
}

const movedNote = ({ kind, moved, before, after }: Change): readonly string[] =>
  (kind === 'moved' || moved) && before[0] && before[0].section !== after[0]?.section
    ? [`Moved here from “${before[0].section}”`]
    : [];

function wordsOf({ kind, words, before, after }: Change): readonly WordChange[] {
  if (words.length > 0) return words;
  const op = kind === 'added' ? 'added' : kind === 'removed' ? 'removed' : 'same';
  return [{ op, text: (after.length > 0 ? after : before).map(({ text }) => text).join(' ') }];
}

/**
 * `ins` and `del` show what was added and removed to screen readers, and without relying on colour. The spaces around
 * the words stay outside, and there is always one between what was removed and what stands there now.
 */
const wordsHtml = (words: readonly WordChange[]): string =>
  words
    .map(({ op, text }, i) => {
      if (op === 'same') return escaped(text);
      const tag = op === 'added' ? 'ins' : 'del';
      const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
      const gap = op === 'added' && words[i - 1]?.op === 'removed' && before === '' ? ' ' : before;
      return inner === '' ? text : `${gap}<${tag}>${escaped(inner)}</${tag}>${after}`;
    })
    .join('');

const STYLE = `@page { size: A4; margin: 2cm; }
${PAGE_COLOURS}body { margin: 0 auto; max-width: 46rem; padding: 1rem; }
body { font: 1rem/1.5 Tahoma, "DejaVu Sans Condensed", Verdana, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.3; }
h2 { margin-top: 2rem; font-size: 1.15rem; border-bottom: 1px solid var(--rule); }
h3 { margin: 1.2rem 0 0.2rem; font-size: 1rem; }
ul { margin: 0.2rem 0; padding-left: 1.4rem; }
p { margin: 0.3rem 0 0; }
ins { background: var(--added); outline: 1px solid var(--edge); text-decoration: underline; }
del { background: var(--removed); outline: 1px dashed var(--edge); text-decoration: line-through; }
section { break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } }
`;
