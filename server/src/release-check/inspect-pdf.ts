import type { PdfDocument } from '../import/pdf/with-pdf';
import { withPdf } from '../import/pdf/with-pdf';
import { append } from '../lists/append';
import type { FileLink } from './links';
import { linkFindings } from './links';
import type { DrawnPage, HiddenText } from './pdf-hidden-text';
import { hiddenTextOf } from './pdf-hidden-text';
import { propertyFindings } from './properties';
import type { ReleaseFinding, ReleaseReport } from './release-finding';
import { inOrder, shown } from './release-finding';
import { once, wordsLeft } from './words-left';

/**
 * Reports what a PDF contains that should not be published, and what it lacks for users of screen readers. The file is
 * treated as data: nothing in it is run. Never throws; a file that cannot be read gives a sentence for the user.
 */
export const inspectPdf = (bytes: Uint8Array): Promise<ReleaseReport> => withPdf<ReleaseReport>(bytes, findingsIn);

async function findingsIn(document: PdfDocument): Promise<ReleaseReport> {
  const findings: ReleaseFinding[] = [];
  const { info } = await document.getMetadata();
  const about = info as Readonly<Record<string, unknown>>;
  let tagged = false;
  let text = '';
  const links: FileLink[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as StructNode | null;
    tagged ||= tree !== null;
    const words = textOf((await page.getTextContent()).items);
    text += `${words}\n`;
    if (text.length > MAX_CHARACTERS)
      return { problem: 'It holds far more text than a letter or a pack of papers, so it was not read.' };
    append(findings, await pageFindings(page, number, tree, links));
    append(findings, wordsLeft(words, number));
    page.cleanup();
  }
  append(findings, propertyFindings(propertiesOf(about), text));
  append(findings, linkFindings(links));
  const marks = (await document.getMarkInfo()) as { readonly Marked?: boolean } | null;
  if (!tagged || marks?.Marked !== true)
    findings.push({
      kind: 'tags',
      message: 'It has no tags, so a screen reader cannot tell headings from paragraphs: make a tagged PDF.',
    });
  if (stringOf(about['Language']) === '')
    findings.push({
      kind: 'language',
      message: 'It does not say that it is English, so a screen reader may read it wrongly: set the language.',
    });
  if (await document.getJSActions())
    findings.push({ kind: 'script', message: 'It contains a program (JavaScript): create the PDF again without it.' });
  for (const { name } of attachmentsOf(await document.getAttachments())) findings.push(attachmentFinding(name));
  return { format: 'pdf', findings: inOrder(once(findings)) };
}

const MAX_CHARACTERS = 20_000_000;

interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
}

interface PdfAnnotation {
  readonly subtype?: string;
  readonly fieldName?: string;
  readonly fieldType?: string;
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly titleObj?: { readonly str?: string };
  readonly contentsObj?: { readonly str?: string };
  readonly file?: { readonly filename?: string };
  readonly actions?: object | null;
}

/** The part of the library's page object used here. */
interface PdfPageProxy extends DrawnPage {
  getAnnotations(): Promise<unknown>;
}

async function pageFindings(
  page: PdfPageProxy,
  number: number,
  tree: StructNode | null,
  links: FileLink[],
): Promise<readonly ReleaseFinding[]> {
  const findings: ReleaseFinding[] = [];
  for (const annotation of (await page.getAnnotations()) as readonly PdfAnnotation[]) {
    const found = annotationFinding(annotation, number);
    if (found) findings.push(found);
    const target = annotation.url ?? annotation.unsafeUrl;
    if (annotation.subtype === 'Link' && target !== undefined) links.push({ target, page: number });
  }
  append(findings, hiddenFindings(await hiddenTextOf(page), number));
  const bare = tree ? figuresWithoutAlternative(tree) : 0;
  if (bare > 0)
    findings.push({
      kind: 'alternative-text',
      message:
        `${bare === 1 ? 'A picture has' : `${bare} pictures have`} no alternative text: say in words what ` +
        `${bare === 1 ? 'it shows' : 'they show'}, or mark ${bare === 1 ? 'it' : 'them'} as decoration.`,
      page: number,
    });
  return findings;
}

function hiddenFindings({ invisible, white, offPage }: HiddenText, page: number): readonly ReleaseFinding[] {
  const finding = (words: string, message: string): readonly ReleaseFinding[] =>
    words === '' ? [] : [{ kind: 'hidden-text', message, words, page }];
  return [
    ...finding(invisible, `Invisible text is left, “${shown(invisible)}”, which can be copied and found: take it out.`),
    ...finding(white, `White text is left, “${shown(white)}”, which can be copied and found: take it out.`),
    ...finding(offPage, `Text beyond the edge of the page is left, “${shown(offPage)}”: take it out.`),
  ];
}

function annotationFinding(annotation: PdfAnnotation, page: number): ReleaseFinding | undefined {
  const { subtype, fieldName, titleObj, contentsObj, file } = annotation;
  if (subtype === 'Link' || subtype === 'Popup') return undefined;
  if (subtype === 'Widget')
    return {
      kind: 'form-field',
      message: `A form field${fieldName ? ` (“${shown(fieldName)}”)` : ''} is left: write what belongs there as text.`,
      ...(fieldName !== undefined && { words: fieldName }),
      page,
    };
  if (subtype === 'FileAttachment') {
    const name = file?.filename ?? '';
    return {
      kind: 'attachment',
      message: `The file “${shown(name)}” is attached to it: take it out.`,
      words: name,
      page,
    };
  }
  const text = contentsObj?.str?.trim() ?? '';
  const author = titleObj?.str?.trim() ?? '';
  return {
    kind: 'comment',
    message:
      `A comment${author === '' ? '' : ` of ${shown(author)}`} is left${text === '' ? '' : `, “${shown(text)}”`}: ` +
      'answer it and take it out.',
    words: text,
    page,
  };
}

const attachmentFinding = (name: string): ReleaseFinding => ({
  kind: 'attachment',
  message: `The file “${shown(name)}” is attached to it: take it out.`,
  words: name,
});

function figuresWithoutAlternative(node: StructNode): number {
  const own = node.role === 'Figure' && (node.alt ?? '').trim() === '' ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + figuresWithoutAlternative(child), own);
}

/** The text of a page, by lines. */
const textOf = (items: readonly object[]): string =>
  items
    .map((item) => ('str' in item ? `${String(item.str)}${'hasEOL' in item && item.hasEOL ? '\n' : ''}` : ''))
    .join('');

function propertiesOf(about: Readonly<Record<string, unknown>>): Parameters<typeof propertyFindings>[0] {
  const custom = about['Custom'];
  const own = typeof custom === 'object' && custom !== null ? (custom as Readonly<Record<string, unknown>>) : {};
  return {
    title: stringOf(about['Title']),
    people: [
      { name: 'Author', value: stringOf(about['Author']) },
      { name: 'Company', value: stringOf(own['Company']) },
      { name: 'Manager', value: stringOf(own['Manager']) },
    ],
    custom: Object.keys(own).filter((name) => !EXPECTED.has(name)),
  };
}

/** Properties reported elsewhere, or harmless: the date of the Word source, and properties set by printers. */
const EXPECTED: ReadonlySet<string> = new Set(['Company', 'Manager', 'SourceModified', 'PTEX.Fullbanner']);

const attachmentsOf = (attachments: unknown): readonly { readonly name: string }[] =>
  typeof attachments === 'object' && attachments !== null ? Object.keys(attachments).map((name) => ({ name })) : [];

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
