import type { KnownVariable } from './template';

/**
 * Fills a starter's variables. A variable without a value becomes its name in words in square brackets (`[visit
 * dates]`), which the rule `placeholder-left` finds later, so that nothing still to be written is overlooked. Dollar
 * signs in values are literal.
 */
export function fillVariables(starter: string, values: Partial<Readonly<Record<KnownVariable, string>>>): string {
  const given = new Map<string, string | undefined>(Object.entries(values));
  const range = / to /.test(given.get('visit_dates') ?? '');
  return (range ? starter.replaceAll('on {visit_dates}', 'from {visit_dates}') : starter).replace(
    /\{([^{}]+)\}/g,
    (_, variable: string) => given.get(variable.trim()) || `[${variableInWords(variable.trim())}]`,
  );
}

/** Returns the names of a text's variables in order, each once. */
export const variableNames = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(/\{([^{}]+)\}/g), ([, variable]) => (variable ?? '').trim())),
];

/** Returns a variable's name in words: `dcs_name` is "name of the director". */
export const variableInWords = (variable: string): string => WORDS.get(variable) ?? variable.replaceAll('_', ' ');

const WORDS: ReadonlyMap<string, string> = new Map<KnownVariable, string>([
  ['letter_date', 'date of the letter'],
  ['visit_dates', 'dates of the visit'],
  ['la', 'local authority'],
  ['la_form', 'local authority'],
  ['inspectors', 'names of the inspectors, the lead inspector first'],
  ['inspectors_title', 'title of the inspectors'],
  ['scope', 'scope of the visit'],
  ['dcs_name', 'name of the director'],
  ['dcs_job_title', 'job title of the director'],
  ['council', 'official name of the council'],
  ['address', 'address and postcode'],
  ['salutation', 'title and surname'],
  ['lead', 'name of the lead inspector'],
  ['lead_title', 'title of the lead inspector'],
]);
