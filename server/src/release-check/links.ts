import type { ReleaseFinding } from './release-finding';
import { shown } from './release-finding';

/** A link: its target, and its text if known. */
export interface FileLink {
  readonly target: string;
  readonly words?: string;
  readonly page?: number;
}

/** Returns the findings on links, one for each target. */
export function linkFindings(links: readonly FileLink[]): readonly ReleaseFinding[] {
  const told = new Set<string>();
  return links.flatMap(({ target, words, page }): ReleaseFinding[] => {
    const message = faultOf(target, words);
    if (message === undefined || told.has(`${target} ${message}`)) return [];
    told.add(`${target} ${message}`);
    return [{ kind: 'link', message, words: target, ...(page !== undefined && { page }) }];
  });
}

function faultOf(target: string, words: string | undefined): string | undefined {
  const where = `The link to “${shown(target)}”`;
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/i.test(target) || !/^[a-z][a-z\d+.-]*:/i.test(target))
    return `${where} leads to somebody’s own computer: write the address of the page.`;
  let url: URL;
  try {
    url = new URL(target);
  } catch {
    return `${where} is not an address: write it again.`;
  }
  if (url.protocol === 'mailto:')
    return PUBLIC.test(url.pathname.split('@')[1] ?? '') ? undefined : `${where} is an address outside public bodies.`;
  if (url.protocol === 'tel:') return undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `${where} does not lead to a page: write the address of one, or take it out.`;
  if (url.username !== '' || OWN_FILES.test(url.hostname))
    return `${where} leads to somebody’s own files: write the address of a page that everybody can read.`;
  const shownHost = words === undefined ? undefined : hostIn(words);
  if (shownHost !== undefined && !isSameHost(shownHost, url.hostname))
    return `${where} has the text “${shown(words ?? '')}”, which names another place: use one address.`;
  return PUBLIC.test(url.hostname)
    ? undefined
    : `${where} leads to a site outside public bodies: check that this is intended.`;
}

const OWN_FILES = /(?:^|\.)(?:sharepoint\.com|onedrive\.live\.com|office\.com|teams\.microsoft\.com)$/i;

/** Government, health, police and the inspectorates that write joint letters. */
const PUBLIC = /(?:^|\.)(?:gov\.uk|nhs\.uk|police\.uk|parliament\.uk|cqc\.org\.uk|ico\.org\.uk)$/i;

/** The host of an address in the link text, if there is one. */
const hostIn = (words: string): string | undefined =>
  /^\s*(?:https?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,})(?:[/?#]\S*)?\s*$/i.exec(words)?.[1];

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '');
const isSameHost = (one: string, other: string): boolean => bare(one) === bare(other);
