import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import type { PrintModel } from '../../server/src/export/model/print-model';

/** Text without white space: writers wrap lines differently. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const unmarked = (html: string): string =>
  html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);

/** The letter (without its letterhead) of an HTML file, without footnote marks. */
export const textOfHtml = (html: string): string =>
  unmarked(html.slice(html.indexOf('<main>'), html.indexOf('</main>')).replace(/<sup>.*?<\/sup>/g, ''));

/** The text of a Word file's body and footnotes, without footnote marks. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return unmarked(value.replace(/<sup>.*?<\/sup>/g, '').replace(/<a href="#footnote-ref-[^"]*">↑<\/a>/g, ''));
}

/** The text of a plain text export after its letterhead, without bullets, list numbers and footnote marks. */
export function textOfTxt(text: string, { letterhead: { sender, address, contacts }, blocks }: PrintModel): string {
  const head = [sender, ...address, ...contacts.map((contact) => contact.text)].filter(Boolean);
  let rest = head.reduce((left, line) => left.replace(`${line}\n`, '\n'), text);
  for (const block of blocks) {
    if (block.kind !== 'list' || !block.ordered) continue;
    block.items.forEach(({ runs }, i) => {
      const [word = ''] = (runs[0]?.text ?? '').split(/\s/);
      rest = rest.replace(`\n${(block.start ?? 1) + i}. ${word}`, `\n${word}`);
    });
  }
  return rest.replace(/^\s*■ /gm, '').replace(/[⁰¹²³⁴-⁹]+/g, '');
}

/**
 * The headings with their levels, and the number of list items, of HTML: of the HTML writer's file, or of what a Word
 * file is read as.
 */
export const structureOfHtml = (html: string): readonly string[] => [
  ...Array.from(
    html.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/g),
    ([, level, heading]) => `${level ?? ''} ${squeezed(unmarked((heading ?? '').replace(/<sup>.*?<\/sup>/g, '')))}`,
  ),
  `${html.replace(/<li id="footnote.*$/s, '').match(/<li\b/g)?.length ?? 0} items`,
];

export async function structureOfDocx(bytes: Uint8Array): Promise<readonly string[]> {
  return structureOfHtml((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value);
}

interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

/**
 * The text of a tagged PDF: its letterhead and letter, then its footnotes; without artifacts, bullets and footnote
 * marks. And its headings with their levels.
 */
export async function textOfPdf(
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly headings: readonly string[]; readonly pages: number }> {
  const document = await getDocumentProxy(bytes.slice(), { isEvalSupported: false });
  let body = '';
  let notes = '';
  const headings: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const roles = new Map<string, readonly string[]>();
    const walk = (tag: Tag, above: readonly string[]): void => {
      const path = tag.role === undefined ? above : [...above, tag.role];
      if (tag.type === 'content' && tag.id !== undefined) roles.set(tag.id, path);
      tag.children?.forEach((child) => walk(child, path));
    };
    walk((await page.getStructTree()) as Tag, []);
    let open: readonly string[] = [];
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    for (const item of items) {
      if ('type' in item) {
        const { type, id } = item as unknown as { type: string; id?: string | null };
        open = type === 'endMarkedContent' ? [] : (roles.get(id ?? '') ?? []);
        continue;
      }
      if (open.length === 0 || open.includes('Lbl') || open.includes('Reference')) continue;
      const text = squeezed(item.str);
      if (open.includes('Note')) notes += text;
      else body += text;
      const heading = open.find((role) => /^H\d$/.test(role));
      if (heading && text !== '') headings.push(`${heading.slice(1)} ${text}`);
    }
  }
  return { text: body + notes, headings, pages: document.numPages };
}
