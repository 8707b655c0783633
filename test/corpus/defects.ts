/** Defects that are planted into a clean draft, one at a time, each with the rule that must find it. */
export interface Defect {
  readonly name: string;
  readonly rule: string;
  /** The draft with the defect; undefined if the letter has no place for it. */
  plant(draft: string): string | undefined;
}

interface Section {
  readonly heading: string;
  readonly body: string;
}

/** A draft cut at its headings, its closing kept apart. */
interface Cut {
  readonly before: string;
  readonly sections: readonly Section[];
  readonly after: string;
}

const CLOSING = /^(?:Ofsted will (?:take|publish)|We have notified|Where a focused visit|Thank you)[^\n]*$/m;

function cut(draft: string): Cut | undefined {
  const starts = [...draft.matchAll(/^## .*$/gm)].map((match) => match.index);
  const first = starts[0];
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const closing = CLOSING.exec(draft.slice(last));
  const signOff = /^Your'?s? sincerely/m.exec(draft.slice(last));
  const end = last + (closing?.index ?? signOff?.index ?? draft.length - last);
  const sections = starts.map((start, i): Section => {
    const text = draft.slice(start, starts[i + 1] ?? end);
    const line = text.indexOf('\n');
    return { heading: text.slice(0, line), body: text.slice(line + 1) };
  });
  return { before: draft.slice(0, first), sections, after: draft.slice(end) };
}

const join = ({ before, sections, after }: Cut): string =>
  before + sections.map(({ heading, body }) => `${heading}\n${body}`).join('') + after;

const withSections =
  (change: (sections: readonly Section[]) => readonly Section[] | undefined) =>
  (draft: string): string | undefined => {
    const found = cut(draft);
    const changed = found && change(found.sections);
    return found && changed ? join({ ...found, sections: changed }) : undefined;
  };

const isOptional = (heading: string): boolean => /priority action|What needs to improve|Areas for/i.test(heading);

const replaced =
  (pattern: RegExp, by: string | ((...groups: string[]) => string)) =>
  (draft: string): string | undefined => {
    const changed = typeof by === 'string' ? draft.replace(pattern, by) : draft.replace(pattern, by);
    return changed === draft ? undefined : changed;
  };

/** The paragraph (to its blank line) that the pattern starts. */
const withoutParagraph =
  (pattern: RegExp) =>
  (draft: string): string | undefined => {
    const at = draft.search(pattern);
    if (at < 0) return undefined;
    const end = draft.indexOf('\n\n', at);
    return draft.slice(0, at) + (end < 0 ? '' : draft.slice(end + 2));
  };

const DATE_LINE = /^\d{1,2} [A-Z][a-z]+ \d{4}$/m;

export const defects: readonly Defect[] = [
  {
    name: 'first required section dropped',
    rule: 'missing-section',
    plant: withSections((sections) =>
      drop(
        sections,
        sections.findIndex(({ heading }) => !isOptional(heading)),
      ),
    ),
  },
  {
    name: 'last required section dropped',
    rule: 'missing-section',
    plant: withSections((sections) =>
      drop(
        sections,
        sections.findLastIndex(({ heading }) => !isOptional(heading)),
      ),
    ),
  },
  {
    name: 'two neighbouring sections swapped',
    rule: 'misplaced-section',
    plant: withSections((sections) =>
      sections.length > 1 ? [sections[1] as Section, sections[0] as Section, ...sections.slice(2)] : undefined,
    ),
  },
  {
    name: 'last two sections swapped',
    rule: 'misplaced-section',
    plant: withSections((sections) =>
      sections.length > 1
        ? [...sections.slice(0, -2), sections.at(-1) as Section, sections.at(-2) as Section]
        : undefined,
    ),
  },
  {
    name: 'first section duplicated at the end',
    rule: 'duplicate-section',
    plant: withSections((sections) => (sections[0] ? [...sections, sections[0]] : undefined)),
  },
  {
    name: 'second section duplicated after itself',
    rule: 'duplicate-section',
    plant: withSections((sections) => (sections[1] ? [...sections.slice(0, 2), ...sections.slice(1)] : undefined)),
  },
  {
    name: 'first section emptied',
    rule: 'empty-section',
    plant: withSections((sections) => sections.map((section, i) => (i === 0 ? { ...section, body: '\n' } : section))),
  },
  {
    name: 'last section emptied',
    rule: 'empty-section',
    plant: withSections((sections) =>
      sections.map((section, i) => (i === sections.length - 1 ? { ...section, body: '\n' } : section)),
    ),
  },
  {
    name: 'a letter of the first heading dropped',
    rule: 'heading-wording',
    plant: withSections((sections) => misspell(sections, 0, (text) => text.slice(0, 4) + text.slice(5))),
  },
  {
    name: 'two letters of the last heading swapped',
    rule: 'heading-wording',
    plant: withSections((sections) =>
      misspell(
        sections,
        sections.length - 1,
        (text) => text.slice(0, -3) + (text.at(-2) ?? '') + (text.at(-3) ?? '') + (text.at(-1) ?? ''),
      ),
    ),
  },
  {
    name: 'another word in the first heading',
    rule: 'heading-wording',
    plant: withSections((sections) =>
      misspell(sections, 0, (text) =>
        text
          .replace(/findings$/, 'finding')
          .replace(/^Overview$/, 'Overviews')
          .replace(/^What needs to improve/, 'What need to improve'),
      ),
    ),
  },
  {
    name: 'a heading without its mark',
    rule: 'heading-not-marked',
    plant: replaced(/^## (Main findings|Findings|Overview)$/m, '$1'),
  },
  {
    name: 'a stray section',
    rule: 'unknown-section',
    plant: withSections((sections) => [
      ...sections.slice(0, -1),
      { heading: '## Background to the visit', body: '\nThe authority asked for it.\n\n' },
      ...sections.slice(-1),
    ]),
  },
  {
    name: 'a sub-heading inside the findings',
    rule: 'unknown-section',
    plant: replaced(/^(## (?:Main findings|Findings)\n\n[^\n]*\n\n?)/m, '$1\n### Care leavers\n\n'),
  },

  { name: 'date dropped', rule: 'missing-part', plant: replaced(/^\d{1,2} [A-Z][a-z]+ \d{4}\n+/m, '') },
  {
    name: 'addressee dropped',
    rule: 'missing-part',
    plant: replaced(/^(\d{1,2} [A-Z][a-z]+ \d{4}\n\n)(?:(?!Dear )[^\n]*\n)+(?=Dear )/m, '$1'),
  },
  { name: 'salutation dropped', rule: 'missing-part', plant: withoutParagraph(/^Dear /m) },
  { name: 'subject dropped', rule: 'missing-part', plant: withoutParagraph(/^# /m) },
  { name: 'opening dropped', rule: 'missing-part', plant: withoutParagraph(/^This letter summarises/m) },
  {
    name: 'methodology dropped',
    rule: 'missing-part',
    plant: (draft) =>
      withoutParagraph(/^(?:This visit was carried out in line|The methodology for this visit)/m)(draft),
  },
  { name: 'closing dropped', rule: 'missing-part', plant: withoutParagraph(/^Ofsted will take the findings/m) },
  { name: 'sign-off dropped', rule: 'missing-part', plant: withoutParagraph(/^Yours sincerely/m) },
  {
    name: 'signatory dropped',
    rule: 'missing-part',
    plant: (draft) => {
      const at = draft.search(/^Yours sincerely.*$/m);
      return at < 0 ? undefined : `${draft.slice(0, at)}Yours sincerely\n`;
    },
  },

  { name: 'sign-off misspelt', rule: 'stock-wording', plant: replaced(/^Yours sincerely/m, 'Your sincerely') },
  {
    name: 'a word of the closing changed',
    rule: 'stock-wording',
    plant: replaced(
      /^Ofsted will take the findings from this focused visit into account/m,
      'Ofsted will take the findings of this focused visit into account',
    ),
  },
  {
    name: 'a word of the framework sentence changed',
    rule: 'stock-wording',
    plant: replaced(
      /^This visit was carried out in line with the inspection of local authority/m,
      'This visit was carried out in line with the inspections of local authority',
    ),
  },
  {
    name: 'words of the opening changed',
    rule: 'stock-wording',
    plant: replaced(/^This letter summarises the findings of/m, 'This letter summarizes the finding of'),
  },
  {
    name: 'a placeholder left',
    rule: 'placeholder-left',
    plant: replaced(/^(Inspectors (?:looked at|considered|reviewed|evaluated)[^.\n]*)\./m, '$1 [insert scope].'),
  },
  {
    name: 'XX left for a date',
    rule: 'placeholder-left',
    plant: replaced(/(children[’']s services on )\d{1,2} and \d{1,2} /, '$1XX and XX '),
  },

  {
    name: 'a year of five figures',
    rule: 'letter-date',
    plant: replaced(/^(\d{1,2} [A-Z][a-z]+ 20)(\d\d)$/m, '$1$2' + '5'),
  },
  { name: 'the 31st of a short month', rule: 'letter-date', plant: replaced(DATE_LINE, '31 June 2025') },
  {
    name: 'a letter dated a year too early',
    rule: 'date-order',
    plant: replaced(
      /^(\d{1,2} [A-Z][a-z]+ )(\d{4})$/m,
      (_: string, day = '', year = '') => `${day}${Number(year) - 1}`,
    ),
  },
  {
    name: 'visit days reversed',
    rule: 'visit-dates',
    plant: replaced(/(services on )(\d{1,2}) and (\d{1,2}) ([A-Z])/, '$1$3 and $2 $4'),
  },
  {
    name: 'visit on a day that is not',
    rule: 'visit-dates',
    plant: replaced(/(services on )\d{1,2} and \d{1,2} [A-Z][a-z]+ /, '$130 and 31 June '),
  },

  {
    name: 'another surname in the salutation',
    rule: 'salutation-addressee',
    plant: replaced(/^Dear .*$/m, 'Dear Ms Ploverdale'),
  },
  {
    name: 'another authority in the subject',
    rule: 'authority-mismatch',
    plant: replaced(/^# Focused visit to .*$/m, (line: string) =>
      line.includes('Rutland')
        ? '# Focused visit to Kent children’s services'
        : '# Focused visit to Rutland children’s services',
    ),
  },
  {
    name: 'another authority in the opening',
    rule: 'authority-mismatch',
    plant: replaced(
      /^(This letter summarises the findings of (?:the|a) focused visit to ).*?( children[’']s services)/m,
      (line: string, start = '', end = '') => `${start}${line.includes('Rutland') ? 'Kent' : 'Rutland'}${end}`,
    ),
  },
  {
    name: 'an authority that does not exist',
    rule: 'unknown-authority',
    plant: (draft) => replaced(/^(# Focused visit to ).*$/m, '$1Northmoor children’s services')(draft),
  },
  {
    name: 'the other monarch under the signature',
    rule: 'inspector-title',
    plant: replaced(
      /^(Her|His)( Majesty[’']s Inspector)$/m,
      (_: string, whose = '', rest = '') => (whose === 'Her' ? 'His' : 'Her') + rest,
    ),
  },
  {
    name: 'the other monarch in the opening',
    rule: 'inspector-title',
    plant: replaced(
      /(Her|His)( Majesty[’']s Inspectors for this visit)/,
      (_: string, whose = '', rest = '') => (whose === 'Her' ? 'His' : 'Her') + rest,
    ),
  },
  {
    name: 'one inspector for two',
    rule: 'inspector-title',
    plant: replaced(/(Majesty[’']s) Inspectors (for this visit were)/, '$1 Inspector $2'),
  },
  {
    name: 'another signatory',
    rule: 'signatory-not-inspector',
    plant: replaced(/^(Yours sincerely,?\n+)[^\n]+/m, '$1Perpetua Ploverdale'),
  },
  {
    name: 'a tag out of range',
    rule: 'framework-tag',
    plant: replaced(/\((outcome|enabler) \d, national framework\)/i, '($1 7, national framework)'),
  },
  {
    name: 'a tag dropped',
    rule: 'framework-tag',
    plant: replaced(/ ?\((?:outcome|enabler) \d, national framework\)/i, ''),
  },
  {
    name: 'the action plan’s days wrong',
    rule: 'action-plan',
    plant: replaced(/within 70 working days/, 'within 60 working days'),
  },
  {
    name: 'the action plan dropped',
    rule: 'action-plan',
    plant: replaced(/(when planning the next inspection or visit\.)\s+We have notified[^\n]*/, '$1'),
  },
  {
    name: 'bullets in the findings',
    rule: 'body-form',
    plant: withSections((sections) =>
      /^## Main findings/.test(sections.at(-1)?.heading ?? '')
        ? sections.map((section, i) =>
            i === sections.length - 1 ? { ...section, body: section.body.replace(/^(?=\S)/gm, '- ') } : section,
          )
        : undefined,
    ),
  },
];

function drop(sections: readonly Section[], at: number): readonly Section[] | undefined {
  return at < 0 ? undefined : sections.filter((_, i) => i !== at);
}

function misspell(
  sections: readonly Section[],
  at: number,
  change: (text: string) => string,
): readonly Section[] | undefined {
  const section = sections[at];
  if (!section) return undefined;
  const words = section.heading.replace(/^## /, '').replace(/\[\^1\]$/, '');
  const changed = change(words);
  return changed === words
    ? undefined
    : sections.map((other, i) => (i === at ? { ...section, heading: section.heading.replace(words, changed) } : other));
}
