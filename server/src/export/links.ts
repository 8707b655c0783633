import type { PlanRun } from './plan';

/** The address of a link as it may be printed: `https:` or `mailto:`; undefined for anything else. */
export function webAddress(written: string): string | undefined {
  const address = written.trim();
  if (address.length > LONGEST || /[\s\u0000-\u001F"<>\\]/.test(address)) return undefined;
  if (/^mailto:[^@]+@[^@]+$/i.test(address)) return address.replace(/^mailto:/i, 'mailto:');
  if (MAIL_WHOLE.test(address)) return `mailto:${address}`;
  const web = /^(?:https?:\/\/)?(?=www\.|(?<=\/\/))(.+)$/i.exec(address);
  return web ? `https://${web[1] ?? ''}` : undefined;
}

/** The runs with every address that is written out in them made a link. */
export function linked(runs: readonly PlanRun[]): readonly PlanRun[] {
  return runs.flatMap((run) => (run.href === undefined && run.footnote === undefined && MAYBE.test(run.text) ? parted(run) : [run]));
}

const LONGEST = 2_000;
const MAYBE = /@|www\.|:\/\//i;
const MAIL = String.raw`[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}`;
const MAIL_WHOLE = new RegExp(`^${MAIL}$`, 'u');
const ADDRESS = new RegExp(String.raw`(?<![\p{L}\p{N}/@._-])(?:(?:https?://|www\.)[^\s<>"“”]{2,500}|${MAIL})`, 'giu');
/** What follows an address in a sentence and is not part of it. */
const AFTER = /[.,;:!?'’)\]]+$/;

function parted(run: PlanRun): readonly PlanRun[] {
  const parts: PlanRun[] = [];
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

/** A bracket at the end belongs to the address where it was opened in it. */
const withoutEnd = (found: string): string => {
  const bare = found.replace(AFTER, '');
  return found.startsWith(`${bare})`) && bare.includes('(') && !bare.includes(')') ? `${bare})` : bare;
};
