import type { Office } from '../../templates/template';
import type { AnnotatedText } from '../../text/annotated-text';
import type { Span } from '../../text/span';
import type { Addressed, Provider } from '../facts';
import { readAddressees } from './addressees';
import { isOfficeName } from './office-names';

/**
 * Reads who provides the services that a report covers: under the heading of each kind (`Local authority`) its name,
 * its representative, the web address and the postal address, on one or more lines each. Lines shared by two columns of
 * a page are ambiguous and are not read.
 */
export function readProviders(
  lines: readonly { readonly plain: AnnotatedText }[],
  kinds: readonly Office[],
): readonly Provider[] {
  const filled = lines.slice(0, MAX_LINES).filter(({ plain }) => plain.text.trim() !== '');
  // A name may end with the heading's own words, on a separate line.
  const heads = kinds
    .flatMap((kind) => {
      const at = filled.findIndex(({ plain }) => isOfficeName(plain.text, kind));
      return at < 0 ? [] : [{ kind, at }];
    })
    .sort((a, b) => a.at - b.at);
  return heads.flatMap(({ kind, at }, i) => {
    const own = filled.slice(at + 1, heads[i + 1]?.at ?? filled.length);
    const provider = providerOf(kind, own);
    return provider ? [provider] : [];
  });
}

const MAX_LINES = 60;
type Lines = readonly { readonly plain: AnnotatedText }[];

function providerOf(kind: Office, lines: Lines): Provider | undefined {
  const site = lines.findIndex(({ plain }) => isSite(plain.text));
  const beforeSite = site < 0 ? lines : lines.slice(0, site);
  // The first line is the name, whatever it looks like.
  const person = beforeSite.findIndex((line, i) => i > 0 && readAddressees([line])[0] !== undefined);
  const name = joined(person < 0 ? beforeSite.slice(0, 1) : beforeSite.slice(0, person));
  if (!name) return undefined;
  const [contact] = person < 0 ? [] : readAddressees(beforeSite.slice(person));
  const siteEnd = site < 0 ? -1 : endOfSite(lines, site);
  const address = joined(site < 0 ? [] : lines.slice(siteEnd), ', ');
  return {
    kind: kind.name,
    name,
    ...(contact ? { contact: withWholePost(contact) } : {}),
    ...(site >= 0
      ? { website: { ...place(lines.slice(site, siteEnd)), text: siteText(lines.slice(site, siteEnd)) } }
      : {}),
    ...(address ? { address } : {}),
  };
}

/** What follows a representative's name belongs to the post, even if it looks like an organisation. */
const withWholePost = ({ name, jobTitle, organisation }: Addressed): Addressed => {
  if (!organisation) return { name, ...(jobTitle ? { jobTitle } : {}) };
  const text = jobTitle ? `${jobTitle.text}, ${organisation.text}` : organisation.text;
  const start = (jobTitle ?? organisation).span.start;
  return { name, jobTitle: { text, span: { start, end: organisation.span.end } } };
};

const isSite = (text: string): boolean => /^\s*(?:https?:\/\/|www\d?\.)\S+/i.test(text) || NET_NAME.test(text);
const NET_NAME = /^\s*(?=\S{10,}\s*$)[\w-]+(?:\.[\w-]+)+\.?\s*$/;

/** A web address may continue on the next line, if that contains nothing else. */
function endOfSite(lines: Lines, at: number): number {
  const first = lines[at]?.plain.text.trim() ?? '';
  const next = lines[at + 1]?.plain.text.trim() ?? '';
  const broken = !/\.(?:uk|org|com|net)(?:\/\S*)?$/i.test(first) || /^\.[a-z]/.test(next);
  return broken && /^[\w./-]+$/.test(next) && /[./-]|^uk$/.test(next) ? at + 2 : at + 1;
}

const siteText = (lines: Lines): string => lines.map(({ plain }) => plain.text.trim()).join('');

function place(lines: Lines): { readonly span: Span } {
  const [first, last] = [lines[0]?.plain, lines.at(-1)?.plain];
  const start = first?.toSource({ start: 0, end: first.text.length }).start ?? 0;
  const end = last?.toSource({ start: 0, end: last.text.length }).end ?? start;
  return { span: { start, end } };
}

function joined(lines: Lines, sign = ' '): { readonly text: string; readonly span: Span } | undefined {
  if (lines.length === 0) return undefined;
  const texts = lines.map(({ plain }) => plain.text.trim().replace(/,$/, ''));
  return { text: texts.join(sign), ...place(lines) };
}
