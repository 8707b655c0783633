import type { Evidence } from './example';
import type { LearntPart, LearntTemplate } from './learnt';

/** The result of checking an example with the new template. */
export interface ExampleCheck {
  readonly name: string;
  /** Rule and message of each error and warning about structure and wording. */
  readonly problems: readonly string[];
}

/**
 * Renders the report on a learnt template, in Markdown: for every choice, how many examples support it and which do
 * not, what was left out, and what the template reports on its own examples.
 */
export function learningReport(learnt: LearntTemplate, checks: readonly ExampleCheck[]): string {
  const { title, id, form, parts, examples, leftOut, unplaced, period } = learnt;
  const kind = form === 'report' ? 'a report' : 'a letter';
  const days = period ? `, dated ${period.from} to ${period.to}` : '';
  const clean = checks.filter(({ problems }) => problems.length === 0).length;
  return [
    `# How “${title}” was learnt`,
    '',
    `The template \`${id}\` (${kind}) was learnt from ${examples.length} examples${days}.`,
    'For every choice this report says how many examples support it and which do not. What all examples have is',
    'required; what one of them lacks is optional, but it may be missing by mistake: look at the short lists first.',
    '',
    '## Parts, in their order',
    '',
    ...parts.flatMap(partLines),
    ...section(
      'Headings left out',
      leftOut.map(({ heading, evidence }) => `- “${heading}”: ${counted(evidence)}`),
      'Too few examples have them. Add a section for one that letters may have.',
    ),
    ...section(
      'Recurring text that was not used',
      unplaced.map((one) => `- “${one}”`),
      'It is in places where a template expects no part.',
    ),
    ...section(
      'Problems that the template finds in its own examples',
      checks.flatMap(({ name, problems }) =>
        problems.length === 0 ? [] : [`- ${name}`, ...problems.map((problem) => `  - ${problem}`)],
      ),
      `${clean} of ${checks.length} examples have no error or warning of structure or wording.`,
      true,
    ),
    '## Examples',
    '',
    ...examples.map((name) => `- ${name}`),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[], lead: string, always = false): readonly string[] {
  if (lines.length === 0 && !always) return [];
  return [`## ${title}`, '', lead, '', ...(lines.length > 0 ? [...lines, ''] : [])];
}

const OCCURS: Readonly<Record<LearntPart['occurs'], string>> = {
  once: 'required',
  optional: 'optional',
  many: 'required, may repeat',
  any: 'optional, may repeat',
};

function partLines(part: LearntPart): readonly string[] {
  const { heading, body, sentences } = part;
  const lines = [
    `- ${OCCURS[part.occurs]}${part.anywhere ? ', in any place' : ''}: ${counted(part.evidence)}`,
    ...(part.role && part.role !== 'other-section'
      ? [`- taken for the part “${part.role}”, as in a known template`]
      : []),
    ...(heading && heading.aliases.length > 0
      ? [`- heading also: ${heading.aliases.map((alias) => `“${alias}”`).join(', ')}`]
      : []),
    ...(part.grades ? [`- its heading ends with a grade: ${part.grades.join(', ')}`] : []),
    ...(body
      ? [`- written as ${FORMS[body.form]}${body.nounPhrases ? ', each bullet a phrase with a full stop' : ''}`]
      : []),
    ...(body?.tagsFrom ? [`- bullets end with national framework tags from ${body.tagsFrom} on`] : []),
    ...part.notes.flatMap(({ what, evidence }) => (evidence.has.length > 0 ? [`- ${what}: ${counted(evidence)}`] : [])),
    ...sentences.flatMap(({ text, variants, required, firm, evidence, fillers }) => [
      `- sentence${required ? ', required' : ''}${firm ? ', word for word' : ''}: “${text}”: ${counted(evidence)}`,
      ...variants.map((variant) => `  - or: “${variant}”`),
      ...fillers.map(
        ({ variable, words }) => `  - \`{${variable}}\`: ${words.map((one) => `“${short(one)}”`).join(', ')}`,
      ),
    ]),
  ];
  return [`### ${part.title} (${part.kind})`, '', ...lines, ''];
}

const FORMS: Readonly<Record<string, string>> = {
  paragraphs: 'paragraphs',
  list: 'a list',
  lines: 'short lines',
  any: 'paragraphs or lists',
};

const MAX_FILLER = 60;
const short = (text: string): string => (text.length > MAX_FILLER ? `${text.slice(0, MAX_FILLER)}…` : text);

/** `in 9 of 10; not in a.txt` or, for a minority, `in 2 of 10 (a.txt, b.txt)`. */
function counted(evidence: Evidence): string {
  const { has, lacks } = evidence;
  const share = `in ${has.length} of ${has.length + lacks.length}`;
  if (lacks.length === 0 || has.length === 0) return share;
  return has.length < lacks.length ? `${share} (${has.join(', ')})` : `${share}; not in ${lacks.join(', ')}`;
}
