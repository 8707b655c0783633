import type { Span } from '../../text/span';
import type { Contact, PrintModel, PrintBlock, PrintItem, PrintLine, PrintRun } from '../model/print-model';

/** A problem to be marked in the preview. */
export interface HtmlProblem {
  readonly span: Span;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
}

/** Links the page to the draft; needed only by the preview. */
export interface SourceTies {
  readonly lineAt: (offset: number) => number;
  readonly problems?: readonly HtmlProblem[];
}

/** The picture in the letterhead. */
export interface HtmlImage {
  readonly alternative: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Its address; absent if whoever shows the page adds it. */
  readonly source?: string;
}

export interface BodyOptions {
  readonly ties?: SourceTies;
  readonly picture?: HtmlImage;
}

/** The body of a letter's page: a header with the letterhead, then the letter with its footnotes. */
export const htmlBody = (model: PrintModel, { ties, picture }: BodyOptions = {}): string =>
  new BodyWriter(model, ties, picture).write();

/** Escapes text for use in HTML, between tags or in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

class BodyWriter {
  private readonly marked = new Set<number>();
  /** Sorted by position. */
  private readonly problems: readonly HtmlProblem[];

  constructor(
    private readonly plan: PrintModel,
    private readonly ties: SourceTies | undefined,
    private readonly picture: HtmlImage | undefined,
  ) {
    this.problems = [...(ties?.problems ?? [])].sort((a, b) => a.span.start - b.span.start);
  }

  write(): string {
    const letter = this.plan.blocks.map((block) => this.block(block)).join('');
    return `<div class="page">\n${this.header()}<main>\n${letter}${this.footnotes()}</main>\n</div>\n`;
  }

  private header(): string {
    const {
      draftMark,
      letterhead: { sender, address, contacts },
    } = this.plan;
    const from = [
      ...(sender ? [`<p class="sender">${escaped(sender)}</p>\n`] : []),
      ...address.map((line) => `<p>${escaped(line)}</p>\n`),
    ].join('');
    const columns = [from, contacts.map((contact) => `<p>${contactLink(contact)}</p>\n`).join('')]
      .filter(Boolean)
      .map((lines) => `<div>\n${lines}</div>\n`)
      .join('');
    const inside = pictureTag(this.picture) + columns;
    const mark = draftMark ? `<p class="draft-mark">${escaped(draftMark)}</p>\n` : '';
    return mark || inside
      ? `<header>\n${mark}${inside ? `<div class="letterhead">\n${inside}</div>\n` : ''}</header>\n`
      : '';
  }

  private block(block: PrintBlock): string {
    switch (block.kind) {
      case 'heading':
        return `<h${block.level}${this.tie(block.source)}>${this.words(block.runs)}</h${block.level}>\n`;
      case 'list':
        return this.list(block.items, block);
      case 'address':
      case 'signatory':
      case 'copy-list':
        return `<div class="lines ${block.kind}">\n${block.lines.map((line) => this.line(line)).join('')}</div>\n`;
      case 'paragraph':
        return `<p${this.tie(block.source)}>${this.words(block.runs)}</p>\n`;
      default:
        return `<p class="${block.kind}"${this.tie(block.source)}>${this.words(block.runs)}</p>\n`;
    }
  }

  private line({ runs, source }: PrintLine): string {
    return `<p${this.tie(source)}>${this.words(runs)}</p>\n`;
  }

  private list(
    items: readonly PrintItem[],
    { ordered, start }: { readonly ordered: boolean; readonly start?: number },
  ): string {
    const tag = ordered ? 'ol' : 'ul';
    const from = start === undefined ? '' : ` start="${start}"`;
    const rows = items.map(({ runs, source, items }) => {
      const below = items.length > 0 ? `\n${this.list(items, { ordered: false })}` : '';
      return `<li${this.tie(source)}>${this.words(runs)}${below}</li>\n`;
    });
    return `<${tag}${from}>\n${rows.join('')}</${tag}>\n`;
  }

  private footnotes(): string {
    const { footnotes } = this.plan;
    if (footnotes.length === 0) return '';
    const rows = footnotes.map(({ number, runs, source }) => {
      const back = this.marked.has(number)
        ? `<a href="#mark-${number}" aria-label="Back to mark ${number} in the text">${number}</a>`
        : String(number);
      return `<p id="note-${number}"${this.tie(source)}><sup>${back}</sup> ${this.words(runs)}</p>\n`;
    });
    return `<section class="footnotes" aria-label="Footnotes">\n${rows.join('')}</section>\n`;
  }

  private words(runs: readonly PrintRun[]): string {
    return runs.map((run) => this.run(run)).join('');
  }

  private run({ text, bold, italic, href, footnote }: PrintRun): string {
    let html = footnote === undefined ? escaped(text).replaceAll('\n', '<br>') : this.mark(footnote, text);
    if (href !== undefined) html = `<a href="${escaped(href)}">${html}</a>`;
    if (italic) html = `<em>${html}</em>`;
    return bold ? `<strong>${html}</strong>` : html;
  }

  // The link back goes to the first reference to a footnote.
  private mark(number: number, text: string): string {
    const id = this.marked.has(number) ? '' : ` id="mark-${number}"`;
    this.marked.add(number);
    return `<sup><a href="#note-${number}"${id} aria-label="Footnote ${number}">${escaped(text)}</a></sup>`;
  }

  private tie(source: Span): string {
    if (!this.ties) return '';
    const { lineAt } = this.ties;
    const found = this.problemsAt(source);
    const worst = SEVERITIES.find((severity) => found.some((problem) => problem.severity === severity));
    const problem = worst
      ? ` data-problem="${worst}" title="${escaped([...new Set(found.map(({ message }) => message))].join('\n'))}"`
      : '';
    return ` data-line="${lineAt(source.start)}" data-end-line="${lineAt(source.end)}"${problem}`;
  }

  private problemsAt(source: Span): readonly HtmlProblem[] {
    // A problem that began in an earlier block, such as a section in the wrong place, is marked only where it begins.
    const found: HtmlProblem[] = [];
    for (let i = this.firstFrom(source.start); i < this.problems.length; i++) {
      const problem = this.problems[i];
      if (!problem || problem.span.start >= source.end) break;
      found.push(problem);
    }
    return found;
  }

  /** Index of the first problem that begins at or after the offset. */
  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.problems.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.problems[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

// In pixels, as the attributes require, so that the page does not jump when the picture loads.
function pictureTag(picture: HtmlImage | undefined): string {
  if (!picture) return '';
  const { alternative, width, height, source } = picture;
  const src = source === undefined ? '' : ` src="${escaped(source)}"`;
  return (
    `<img class="picture"${src} alt="${escaped(alternative)}" width="${Math.round((width * 4) / 3)}" ` +
    `height="${Math.round((height * 4) / 3)}">\n`
  );
}

const contactLink = ({ text, href }: Contact): string =>
  href === undefined ? escaped(text) : `<a href="${escaped(href)}">${escaped(text)}</a>`;
