import { inspectorTitle } from '../analysis/variable-values';
import type { Day } from '../dates/calendar';
import { variableInWords } from '../templates/fill-variables';
import type { Part, Template } from '../templates/template';

/**
 * A file of VS Code snippets: each part of the templates that new letters start from, by the prefix `il-` and its id.
 */
export function partSnippets(
  templates: readonly Template[],
): Readonly<
  Record<string, { readonly prefix: string; readonly body: readonly string[]; readonly description: string }>
> {
  const current = templates.filter(({ status }) => status === 'current');
  const taken = new Set<string>();
  const snippets: Record<string, { prefix: string; body: readonly string[]; description: string }> = {};
  for (const template of current) {
    for (const part of template.parts) {
      if (part.starter.trim() === '') continue;
      // The first family has the short prefixes; a part of the same id in another is told apart by its family.
      const prefix = taken.has(`il-${part.id}`) ? `il-${template.family}-${part.id}` : `il-${part.id}`;
      taken.add(prefix);
      snippets[`${part.title} (${template.title})`] = {
        prefix,
        body: snippetBody(part).split('\n'),
        description: firstSentence(part.guidance),
      };
    }
  }
  return snippets;
}

const HONORIFICS = ['Ms', 'Mr', 'Mrs', 'Miss', 'Dr', 'Professor'];
// New letters are of the King's time.
const NOW: Day = { year: 2026, month: 1, day: 1 };

/** What may stand in a slot, where that is a matter of choosing. */
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['inspectors_title', [true, false].map((several) => inspectorTitle(NOW, several) ?? '')],
  ['lead_title', [inspectorTitle(NOW, false) ?? '']],
]);

/** Words to fill in keep their brackets, so that what is left of them is found. */
function snippetBody({ starter }: Part): string {
  const text = starter.trim();
  const numbers = new Map<string, number>();
  let next = 1;
  let body = '';
  let done = 0;
  for (const match of text.matchAll(/\{([^{}]+)\}/g)) {
    const slot = (match[1] ?? '').trim();
    body += escaped(text.slice(done, match.index));
    done = match.index + match[0].length;
    const known = numbers.get(slot);
    if (known !== undefined) {
      body += `$${known}`;
      continue;
    }
    numbers.set(slot, next);
    // Title and surname are two things to fill in.
    if (slot === 'salutation') body += `${choice(next++, HONORIFICS)} \${${next++}:[surname]}`;
    else body += choice(next++, CHOICES.get(slot) ?? [`[${variableInWords(slot)}]`]);
  }
  return `${body}${escaped(text.slice(done))}$0`;
}

const choice = (number: number, words: readonly string[]): string =>
  words.length === 1
    ? `\${${number}:${escaped(words[0] ?? '')}}`
    : `\${${number}|${words.map((word) => escaped(word).replace(/[,|]/g, '\\$&')).join(',')}|}`;

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const firstSentence = (text: string): string =>
  /^.*?[.!?](?=\s|$)/s.exec(text)?.[0].replace(/\s+/g, ' ') ?? text.trim();
