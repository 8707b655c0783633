import { inspectorTitle, variableValues } from '../analysis/variable-values';
import type { Day } from '../dates/calendar';
import type { Reading } from '../reading/reading';
import { fillVariables, variableInWords } from '../templates/fill-variables';
import type { Part } from '../templates/template';
import { KNOWN_VARIABLES } from '../templates/template';

/**
 * Returns a part's starter text as an LSP snippet: what the letter says is filled in, and the rest becomes tab stops
 * that keep their square brackets, so that unfilled ones are found later. A fact used in several places is a single
 * stop. Titles are choices.
 */
export function partSnippet(reading: Pick<Reading, 'facts' | 'template'>, { starter }: Pick<Part, 'starter'>): string {
  const known = variableValues(reading);
  // Only unknown values become tab stops; the form of the dates follows the whole starter text.
  const text = fillVariables(
    starter.trim(),
    Object.fromEntries([
      ...variablesOf(starter).map((variable) => [variable, `{${variable}}`]),
      ...KNOWN_VARIABLES.flatMap((name) => {
        const value = known[name];
        // A value that itself has placeholders counts as unknown.
        return value === undefined || value.includes('[') || value.includes('{') ? [] : [[name, value]];
      }),
    ]) as Parameters<typeof fillVariables>[1],
  );
  const numbers = new Map<string, number>();
  let next = 1;
  let body = '';
  let done = 0;
  for (const match of text.matchAll(/\{([^{}]+)\}/g)) {
    const variable = (match[1] ?? '').trim();
    body += escaped(text.slice(done, match.index));
    done = match.index + match[0].length;
    const number = numbers.get(variable);
    if (number !== undefined) {
      body += `$${number}`;
      continue;
    }
    numbers.set(variable, next);
    // Title and surname are filled in separately.
    if (variable === 'salutation') {
      const surname = reading.facts.addressee?.name.surname ?? '[surname]';
      body += `${choice(next++, HONORIFICS)} \${${next++}:${escaped(surname)}}`;
    } else body += choice(next++, CHOICES.get(variable) ?? [`[${variableInWords(variable)}]`]);
  }
  return `${body}${escaped(text.slice(done))}$0`;
}

const variablesOf = (starter: string): readonly string[] =>
  Array.from(starter.matchAll(/\{([^{}]+)\}/g), ([, variable]) => (variable ?? '').trim());

export const HONORIFICS: readonly string[] = ['Ms', 'Mr', 'Mrs', 'Miss', 'Dr', 'Professor'];
// New letters date from the King's reign.
const NOW: Day = { year: 2026, month: 1, day: 1 };

/** The possible values of variables that offer a choice. */
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['inspectors_title', [true, false].map((several) => inspectorTitle(NOW, several) ?? '')],
  ['lead_title', [inspectorTitle(NOW, false) ?? '']],
]);

const choice = (number: number, words: readonly string[]): string =>
  words.length === 1
    ? `\${${number}:${escaped(words[0] ?? '')}}`
    : `\${${number}|${words.map((word) => escaped(word).replace(/[,|]/g, '\\$&')).join(',')}|}`;

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
