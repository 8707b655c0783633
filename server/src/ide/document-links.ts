import { hasHiddenCharacters } from '../text/hidden-characters';
import type { Span } from '../text/span';

export interface Link {
  readonly span: Span;
  /** `mailto:…` or `https://…` */
  readonly target: string;
}

/** Email and web addresses, in order of position. */
export function linksIn(text: string): readonly Link[] {
  return [...webLinks(text), ...mailLinks(text)].sort((a, b) => a.span.start - b.span.start).slice(0, MAX_LINKS);
}

const MAX_LINKS = 1000;

function* webLinks(text: string): Generator<Link> {
  for (const match of text.matchAll(/(?:https?:\/\/|www\.)[^\s<>"“”‘’()[\]]{3,500}/gi)) {
    // Punctuation of the sentence is not part of the address.
    const address = match[0].replace(/[.,;:!?'*_]+$/, '');
    if (isWordAt(text, match.index - 1) || !address.includes('.') || hasHiddenCharacters(address)) continue;
    yield {
      span: { start: match.index, end: match.index + address.length },
      target: /^http/i.test(address) ? address : `https://${address}`,
    };
  }
}

// Searches outwards from each @, so that a long line without one costs nothing.
function* mailLinks(text: string): Generator<Link> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = /[A-Za-z0-9._%+-]+$/.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const host = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/.exec(text.slice(at + 1, at + 256))?.[0];
    if (!name || !host) continue;
    const span = { start: at - name.length, end: at + 1 + host.length };
    yield { span, target: `mailto:${text.slice(span.start, span.end)}` };
  }
}

const isWordAt = (text: string, at: number): boolean => at >= 0 && /[A-Za-z0-9@./]/.test(text.charAt(at));
