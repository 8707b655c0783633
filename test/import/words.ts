import type { ImportedDrafts } from '../../server/src/import/text/import-text';

/**
 * Words as counted: separated by white space and after a hyphen, so that a compound split at a line end counts like the
 * whole. Bullet glyphs, heading marks and asterisks are markup; a footnote mark counts as its number.
 */
function wordsOf(text: string): string[] {
  return text
    .replace(/\[\^(\w{1,8})\]:?/g, ' $1 ')
    .replace(/[*#+[\]]|[■▪▫□◼◻◾•●○◦‣∙⁃·\uf0b7\uf0a7\uf06e\uf0a8\uf0d8\uf0fc\uf076][\ufe0e\ufe0f]?/g, ' ')
    .replace(/[¹²³⁴-⁹]/g, (digit) => ` ${'⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)} `)
    .replace(/(?<=[a-z][?.,:;)'’”]{0,2})(\d{1,2})(?=[\s.,;:?]|$)/g, ' $1 ')
    .split(/\s+|(?<=[-–—])/)
    .filter((word) => word !== '' && !/^[-–—o]$/.test(word));
}

/** A word split at a line end, and whole in the draft, is one word. */
function rejoined(source: readonly string[], written: ReadonlySet<string>): string[] {
  const words: string[] = [];
  for (const word of source) {
    const before = words.at(-1);
    const whole = before?.endsWith('-') ? before.slice(0, -1) + word : undefined;
    if (before !== undefined && whole !== undefined && !written.has(before) && written.has(whole))
      words[words.length - 1] = whole;
    else words.push(word);
  }
  return words;
}

/** The text with everything dropped replaced by spaces. */
function keptOf(text: string, { drafts }: ImportedDrafts): string {
  let kept = '';
  let from = 0;
  for (const { span } of drafts.flatMap((draft) => draft.dropped).sort((a, b) => a.span.start - b.span.start)) {
    kept += `${text.slice(from, span.start)} `;
    from = Math.max(from, span.end);
  }
  return kept + text.slice(from);
}

/** A stock footnote whose number was lost on the page gets it back: one word more than in the text. */
function withoutGivenNumbers(drafts: string, text: string, stock: readonly string[]): string {
  const lines = text
    .split(/[\n\f]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const hadNone = stock
    .map((words) => words.slice(0, 40))
    .filter((words) =>
      lines.some((line, i) => line.startsWith(words) && !/^\W?[\d¹²³⁴-⁹]{1,2}\W?$/.test(lines[i - 1] ?? '')),
    );
  return drafts.replace(/^\[\^\w{1,8}\]: (.{40})/gm, (all, words: string) => (hadNone.includes(words) ? words : all));
}

/**
 * An error in the import, as text; undefined if every word is in a draft or among the dropped ones, in order and as
 * often. `stock`: known footnotes.
 */
export function lossOf(text: string, result: ImportedDrafts, stock: readonly string[] = []): string | undefined {
  for (const { dropped } of result.drafts) {
    for (const piece of dropped)
      if (text.slice(piece.span.start, piece.span.end) !== piece.text)
        return `dropped text is not at its place: ${piece.text}`;
  }
  const all = result.drafts.flatMap((draft) => draft.dropped).sort((a, b) => a.span.start - b.span.start);
  for (const [i, piece] of all.entries())
    if (piece.span.start < (all[i - 1]?.span.end ?? 0)) return `dropped twice: ${piece.text}`;
  const drafts = result.drafts.map((draft) => draft.text).join('\n');
  const written = wordsOf(withoutGivenNumbers(drafts, text, stock));
  const source = rejoined(wordsOf(keptOf(text, result)), new Set(written));
  const [fewer, more] = [[...source].sort(), [...written].sort()];
  for (let i = 0; i < Math.max(fewer.length, more.length); i++)
    if (fewer[i] !== more[i])
      return `not as often: source ${fewer[i]} (${fewer.length}), drafts ${more[i]} (${more.length})`;
  // A footnote is after its section in a draft, so only the other words keep their order.
  let at = 0;
  for (const word of wordsOf(drafts.replace(/^\[\^\w+\]: .*$/gm, ''))) {
    while (at < source.length && source[at] !== word) at++;
    if (at === source.length) return `out of order: ${word}`;
    at++;
  }
  return undefined;
}
