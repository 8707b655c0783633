import mammoth from 'mammoth';

/** Text without any white space: how lines are broken is the writers' own. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

const unmarked = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);

/** What stands in the letter (not its letterhead) of an HTML file, without footnote marks. */
export const textOfHtml = (html: string): string => unmarked(html.slice(html.indexOf('<main>'), html.indexOf('</main>')).replace(/<sup>.*?<\/sup>/g, ''));

/** What stands in a Word file's body and footnotes, without footnote marks. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return unmarked(value.replace(/<sup>.*?<\/sup>/g, '').replace(/<a href="#footnote-ref-[^"]*">↑<\/a>/g, ''));
}

/** What stands in a plain text export after its letterhead, without bullets and footnote marks. */
export const textOfTxt = (text: string, letterhead: readonly string[]): string =>
  letterhead.reduce((rest, line) => rest.replace(`${line}\n`, '\n'), text).replace(/^\s*■ /gm, '').replace(/[⁰¹²³⁴-⁹]+/g, '');

/** The headings with their levels, and the number of list items, of HTML: of the HTML writer's file, or of what a Word file is read as. */
export const structureOfHtml = (html: string): readonly string[] => [
  ...Array.from(html.matchAll(/<h(\d)[^>]*>(.*?)<\/h\1>/g), ([, level, heading]) => `${level ?? ''} ${squeezed(unmarked((heading ?? '').replace(/<sup>.*?<\/sup>/g, '')))}`),
  `${html.replace(/<li id="footnote.*$/s, '').match(/<li\b/g)?.length ?? 0} items`,
];

export async function structureOfDocx(bytes: Uint8Array): Promise<readonly string[]> {
  return structureOfHtml((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value);
}
