import type { Comments } from '../comments/model';
import type { Stage } from '../letter/letter';
import { STAGES } from '../letter/letter';
import { largestOf } from '../lists/extremes';
import type { Examples, InvalidExample, Rule } from '../rules/engine/rule';

/**
 * Returns the page of a rule, in Markdown: what it finds, why, its message and its fix. Generated from the rule and its
 * examples, which are its tests too.
 */
export function rulePage({ meta }: Pick<Rule, 'meta'>, examples: Examples): string {
  const { id, title, why, group, messages } = meta;
  return `${[
    `# ${title}`,
    `Rule \`${id}\`. Group: ${group}. Severity: ${severities(meta)}. Fix: ` +
      `${FIXES[meta.fix]}.${meta.profile ? ` ${PROFILES_OF[meta.profile]}` : ''}`,
    '## Why it matters',
    why,
    '## Messages',
    Object.values(messages)
      .map((message) => `- ${message.replace(/\{(\w+)\}/g, (_, name: string) => `*${name}*`)}`)
      .join('\n'),
    ...optionsPart(meta),
    '## Examples',
    ...examples.invalid.flatMap(invalidPart),
    ...examples.valid.flatMap(({ name, letter, previous, comments }) => [
      `### Right: ${name}`,
      ...earlierPart(previous),
      fenced(letter),
      ...besidePart(comments),
    ]),
    '## Ignoring it',
    'Ignore a single problem, with your reason, from the light bulb. This adds it to the letter’s front ' +
      'matter, which is not part of the letter:',
    fenced(`---\nignore:\n  - rule: ${id}\n    reason: why it is right here\n---`, 'yaml'),
    'To change its severity everywhere, ' +
      `${meta.profile === 'request' ? 'or to switch it on' : 'or to switch it off'}, set ` +
      `\`inspectionLetters.rules\`: \`"${id}": "${meta.profile === 'request' ? meta.severity : 'off'}"\`.`,
  ].join('\n\n')}\n`;
}

const FIXES: Readonly<Record<Rule['meta']['fix'], string>> = {
  none: 'none, a person has to decide',
  suggested: 'suggested, to be accepted one at a time',
  safe: 'safe, can be made on save and by `check --fix`',
};

/** When a rule for prose reports problems. */
const PROFILES_OF: Readonly<Record<NonNullable<Rule['meta']['profile']>, string>> = {
  quiet: 'Profile: quiet and stricter.',
  normal: 'Profile: normal and stricter.',
  strict: 'Profile: strict only.',
  request: 'Profile: none; it runs only if `inspectionLetters.rules` gives it a severity.',
};

function severities({ severity, stages = {} }: Rule['meta']): string {
  const other = STAGES.filter((stage: Stage) => stages[stage] !== undefined && stages[stage] !== severity).map(
    (stage) => `${stages[stage] ?? ''} at stage ${stage}`,
  );
  return [severity, ...other].join(', ');
}

function optionsPart({ id, options }: Rule['meta']): readonly string[] {
  const names = Object.entries(options);
  if (names.length === 0) return [];
  const rows = names.map(
    ([name, spec]) => `| \`${name}\` | \`${JSON.stringify(spec.default)}\` | ${cell(spec.description)} |`,
  );
  return [
    '## Options',
    `Set in \`inspectionLetters.options\`, as in \`"${id}": { "${names[0]?.[0] ?? ''}": … }\`.`,
    ['| option | default | what it does |', '| --- | --- | --- |', ...rows].join('\n'),
  ];
}

/** Escapes text for a cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');

function invalidPart(example: InvalidExample): readonly string[] {
  const { name, letter, previous, messages: says, output: fixed, comments } = example;
  return [
    `### Wrong: ${name}`,
    ...earlierPart(previous),
    fenced(around(letter)),
    ...besidePart(comments),
    says.map((message) => `> ${message}`).join('\n>\n'),
    ...(fixed ? ['Fixed:', fenced(around(fixed, differing(plain(letter), fixed)))] : []),
  ];
}

/** The comments of an example, one line for each thread. */
const besidePart = (comments: Comments | undefined): readonly string[] =>
  comments && comments.threads.length > 0
    ? [
        'In the comments file:',
        comments.threads
          .map(({ text, anchor, state }) => `- “${text}”, at “${anchor?.exact ?? ''}” (${state})`)
          .join('\n'),
      ]
    : [];

/** The earlier letter of an example, if it has one. */
const earlierPart = (previous: string | undefined): readonly string[] =>
  previous === undefined ? [] : ['The earlier letter:', fenced(previous), 'This letter:'];

function fenced(text: string, language = 'markdown'): string {
  const longest = Math.max(2, largestOf((text.match(/`{3,}/g) ?? []).map((ticks) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/^\n+|\n+$/g, '')}\n${fence}`;
}

const MAX_WHOLE_LINES = 14;
const CONTEXT_LINES = 3;

/** Shows only the parts of a long letter around its marks (or the given lines); `…` stands for the rest. */
function around(letter: string, wanted?: readonly [from: number, to: number]): string {
  const lines = letter.split('\n');
  if (lines.length <= MAX_WHOLE_LINES) return letter;
  const keep = new Set<number>();
  const [from, to] = wanted ?? [1, 0];
  let open = false;
  lines.forEach((line, at) => {
    const marked = wanted ? at >= from && at <= to : open || /[⟦⟧]/.test(line);
    open = line.lastIndexOf('⟦') > line.lastIndexOf('⟧') || (open && !line.includes('⟧'));
    if (marked) for (let near = at - CONTEXT_LINES; near <= at + CONTEXT_LINES; near++) keep.add(near);
  });
  if (keep.size === 0) return letter;
  const shown: string[] = [];
  lines.forEach((line, at) => {
    if (keep.has(at)) shown.push(line);
    else if (shown.at(-1) !== '…') shown.push('…');
  });
  return shown.join('\n');
}

const plain = (letter: string): string => letter.replace(/[⟦⟧]/g, '');

/** First and last line of `after` that differ from `before`. */
function differing(before: string, after: string): readonly [from: number, to: number] {
  const a = before.split('\n');
  const b = after.split('\n');
  let from = 0;
  while (from < b.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < b.length - from && back < a.length - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return [from, Math.max(from, b.length - 1 - back)];
}
