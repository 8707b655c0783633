import type { Part, Template } from '../../templates/template';
import { slotInWords } from '../../templates/fill';

/** A file of VS Code snippets: each part of the templates that new letters start from, by the prefix `il-` and its id. */
export function partSnippets(templates: readonly Template[]): Readonly<Record<string, { readonly prefix: string; readonly body: readonly string[]; readonly description: string }>> {
  const current = templates.filter(({ status }) => status === 'current');
  const taken = new Set<string>();
  const snippets: Record<string, { prefix: string; body: readonly string[]; description: string }> = {};
  for (const template of current) {
    for (const part of template.parts) {
      if (part.starter.trim() === '') continue;
      // The first family has the short prefixes; a part of the same id in another is told apart by its family.
      const prefix = taken.has(`il-${part.id}`) ? `il-${template.family}-${part.id}` : `il-${part.id}`;
      taken.add(prefix);
      snippets[`${part.title} (${template.title})`] = { prefix, body: snippetBody(part).split('\n'), description: firstSentence(part.guidance) };
    }
  }
  return snippets;
}

/** Offered where a person's title is to be chosen. */
const HONORIFICS = ['Ms', 'Mr', 'Mrs', 'Miss', 'Dr', 'Professor'];

function snippetBody({ starter }: Part): string {
  const numbers = new Map<string, number>();
  let next = 1;
  let body = '';
  let done = 0;
  for (const match of starter.trim().matchAll(/\{([^{}]+)\}/g)) {
    const slot = (match[1] ?? '').trim();
    body += escaped(starter.trim().slice(done, match.index));
    done = match.index + match[0].length;
    const known = numbers.get(slot);
    if (known !== undefined) body += `$${known}`;
    else if (slot === 'salutation') body += `\${${next++}|${HONORIFICS.join(',')}|} \${${next++}:surname}`;
    else {
      numbers.set(slot, next);
      body += `\${${next++}:${escaped(slotInWords(slot))}}`;
    }
  }
  return `${body}${escaped(starter.trim().slice(done))}$0`;
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0].replace(/\s+/g, ' ') ?? text.trim();
