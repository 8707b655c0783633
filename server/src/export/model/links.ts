import { BIDI, hasHiddenCharacters, UNSEEN } from '../../text/hidden-characters';
import type { PrintRun } from './print-model';

/**
 * Returns the address of a link as it may be printed: `http:`, `https:` or `mailto:`, with the scheme as written or
 * else `https:`. Undefined for anything else, and for an address that does not lead where it seems to.
 */
export function webAddress(written: string): string | undefined {
  const address = written.trim();
  if (address.length > MAX_ADDRESS_LENGTH || /[\s"<>\\]/.test(address) || hasHiddenCharacters(address))
    return undefined;
  if (/^mailto:/i.test(address)) return mailAddress(address.slice('mailto:'.length));
  if (MAIL_WHOLE.test(address)) return `mailto:${address}`;
  const [, scheme, rest = ''] = /^(?:(https?):\/\/|(?=www\.))(.+)$/i.exec(address) ?? [];
  return WEB.test(rest) ? `${scheme?.toLowerCase() ?? 'https'}://${rest}` : undefined;
}

/** Of the `mailto:` fields only subject and body are allowed: a hidden recipient would not be noticed. */
function mailAddress(written: string): string | undefined {
  const [to = '', ...rest] = written.split('?');
  const fields = rest.join('?');
  const seen =
    fields === '' || fields.split('&').every((field) => /^(?:subject|body)=[^@\r\n\u2028\u2029]*$/i.test(field));
  return MAIL_WHOLE.test(to) && seen ? `mailto:${written}` : undefined;
}

/** Returns the runs with every address in their text made a link. */
export function linked(runs: readonly PrintRun[]): readonly PrintRun[] {
  return runs.flatMap((run) =>
    run.href === undefined && run.footnote === undefined && MAYBE.test(run.text) ? parted(run) : [run],
  );
}

const MAX_ADDRESS_LENGTH = 2_000;
const MAYBE = /@|www\.|:\/\//i;
const MAIL = String.raw`[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}`;
const MAIL_WHOLE = new RegExp(`^${MAIL}$`, 'u');
/** A host with no user name or password before it (as in `https://ofsted.gov.uk@elsewhere`). */
const WEB = /^(?:[\p{L}\p{N}]|\[[\da-f:.]+\])[^/?#@]*(?:[/?#]|$)/iu;
const ADDRESS = new RegExp(String.raw`(?<![\p{L}\p{N}/@._-])(?:(?:https?://|www\.)[^\s<>"“”]{2,500}|${MAIL})`, 'giu');
/** Punctuation after an address that is not part of it. */
const AFTER = new RegExp(`[.,;:!?'’)\\]${BIDI}${UNSEEN}]+$`);

function parted(run: PrintRun): readonly PrintRun[] {
  const parts: PrintRun[] = [];
  let from = 0;
  for (const match of run.text.matchAll(ADDRESS)) {
    const found = withoutEnd(match[0]);
    const href = webAddress(found);
    if (href === undefined) continue;
    if (match.index > from) parts.push({ ...run, text: run.text.slice(from, match.index) });
    parts.push({ ...run, text: found, href });
    from = match.index + found.length;
  }
  if (from < run.text.length) parts.push({ ...run, text: run.text.slice(from) });
  return parts;
}

/** A closing bracket belongs to the address only if it was opened in it. */
const withoutEnd = (found: string): string => {
  const bare = found.replace(AFTER, '');
  return found.startsWith(`${bare})`) && bare.includes('(') && !bare.includes(')') ? `${bare})` : bare;
};
