import type { Block } from '../letter/letter';
import { readLetterDate } from '../reading/facts/dates';
import type { Template } from '../templates/template';
import type { AnnotatedText } from '../text/annotated-text';
import { normalise, normalisedWords } from '../text/similarity';
import type { Evidence, Example } from './example';
import { evidenceOf } from './example';
import { induceWording } from './induce-wording';
import { firstWordsOf } from './kindred';
import { commonest } from './learn-headings';
import type { LearntPart, LearntSentence } from './learnt';
import { maskedWords } from './masked-words';
import type { Said } from './sentence-groups';
import { examplesOf, groupSentences } from './sentence-groups';
import { namesForVariables } from './variable-names';
import type { Zones } from './zones';

/**
 * Learns the lines before and after the body of a letter: date, address, salutation, subject; sign-off, signature,
 * copies.
 */
export function learnFrame(
  examples: readonly Example[],
  zones: readonly Zones[],
  templates: readonly Template[],
): { readonly before: readonly LearntPart[]; readonly after: readonly LearntPart[] } {
  const having = (is: (zone: Zones) => boolean): Evidence =>
    evidenceOf(examples, new Set(zones.filter(is).map(({ example }) => example.name)));
  const copies = firstWordsOf('copy-list', templates);
  const several = zones.filter(({ tail }) => signatures(tail.map(({ plain }) => plain.text)) > 1).length;
  const date = having(({ top }) => top.some(({ plain }) => readLetterDate(plain) !== undefined));
  const addressee = having(({ top }) => top.length > 1);
  const copied = having(({ tail }) =>
    tail.some(({ plain }) => copies.has((normalisedWords(plain.text)[0] ?? '').replace(/:$/, ''))),
  );
  const signs = having(({ tail }) => tail.length > 0);
  const before = [
    simple({ id: 'date', kind: 'date', title: 'Date of the letter', evidence: date, starter: '{letter_date}' }),
    simple({
      id: 'addressee',
      kind: 'addressee',
      title: 'Addressee',
      evidence: addressee,
      starter: '{dcs_name}\n{dcs_job_title}\n{council}\n{address}',
    }),
    ...salutation(examples, zones),
    ...subjectPart(
      examples,
      zones.flatMap(({ example, subject }) => (subject ? [{ example: example.name, plain: subject.plain }] : [])),
    ),
  ];
  const after = [
    ...signOff(examples, zones),
    simple({
      id: 'signatory',
      kind: 'signatory',
      title: 'Signatory',
      evidence: signs,
      starter: '{lead}\n{lead_title}',
      ...(several * 2 > zones.length ? { several: true } : {}),
    }),
    ...(copied.has.length > 0
      ? [
          {
            ...simple({
              id: 'copy-list',
              kind: 'copy-list',
              title: 'Copy list',
              evidence: copied,
              starter: 'Copy to: {who receives a copy}',
            }),
            occurs: 'optional' as const,
            sentences: [
              {
                ...bare('copy-to', 'Copy to: {who receives a copy}', copied),
                variants: ['Copy: {who receives a copy}', 'cc {who receives a copy}', 'cc: {who receives a copy}'],
              },
            ],
          },
        ]
      : []),
  ];
  return { before: before.filter(({ evidence }) => evidence.has.length > 0), after };
}

const simple = (
  part: Pick<LearntPart, 'id' | 'kind' | 'title' | 'evidence' | 'starter'> & { readonly several?: boolean },
): LearntPart => ({
  ...part,
  occurs: part.evidence.lacks.length === 0 ? 'once' : 'optional',
  sentences: [],
  notes: [],
});

const bare = (id: string, text: string, evidence: Evidence): LearntSentence => ({
  id,
  text,
  variants: [],
  required: false,
  firm: false,
  evidence,
  fillers: [],
});

/** The number of consecutive blocks of a name and a title. */
const signatures = (lines: readonly string[]): number =>
  lines.filter((line) => /\b(?:Inspector|HMI|Director)\b/.test(line)).length;

/** The addressee in the salutation, after its first word. */
function salutation(examples: readonly Example[], zones: readonly Zones[]): readonly LearntPart[] {
  const greeted = zones.flatMap(({ example, salutation: block }) =>
    block ? [{ example: example.name, text: (block.lines[0]?.plain.text ?? '').trim() }] : [],
  );
  if (greeted.length === 0) return [];
  const word = commonest(greeted.map(({ text }) => text.split(' ')[0] ?? ''));
  const withComma = greeted.filter(({ text }) => text.endsWith(','));
  const plain = greeted.length - withComma.length;
  const [most, other] = plain >= withComma.length ? ['', ','] : [',', ''];
  const text = `${word} {salutation}${most}`;
  const rare = Math.min(plain, withComma.length);
  const evidence = evidenceOf(examples, new Set(greeted.map(({ example }) => example)));
  return [
    {
      id: 'salutation',
      kind: 'salutation',
      title: 'Salutation',
      occurs: evidence.lacks.length === 0 ? 'once' : 'optional',
      sentences: [{ ...bare('greeting', text, evidence), variants: rare > 0 ? [`${word} {salutation}${other}`] : [] }],
      starter: text,
      evidence,
      notes: [
        {
          what: 'a comma at its end',
          evidence: evidenceOf(examples, new Set(withComma.map(({ example }) => example))),
        },
      ],
    },
  ];
}

function signOff(examples: readonly Example[], zones: readonly Zones[]): readonly LearntPart[] {
  const lines = zones.flatMap(({ example, signOff: block }) =>
    block ? [{ example: example.name, text: (block.lines[0]?.plain.text ?? '').trim() }] : [],
  );
  if (lines.length === 0) return [];
  const text = commonest(lines.map((line) => line.text));
  const others = [...new Set(lines.map((line) => line.text))].filter(
    (other) => other !== text && lines.filter((line) => line.text === other).length > 1,
  );
  const evidence = evidenceOf(examples, new Set(lines.map(({ example }) => example)));
  return [
    {
      id: 'sign-off',
      kind: 'sign-off',
      title: 'Sign-off',
      occurs: evidence.lacks.length === 0 ? 'once' : 'optional',
      sentences: [{ ...bare('close', text, evidence), variants: others, required: true, firm: true }],
      starter: text,
      evidence,
      notes: [],
    },
  ];
}

/** Short lines above the title in at least half of the reports, each a line of a letterhead. */
export function letterhead(
  examples: readonly Example[],
  zones: readonly Zones[],
  titles: ReadonlyMap<string, Block | undefined>,
): readonly LearntPart[] {
  const lines = zones.flatMap(({ example: { name }, opening }) => {
    const title = titles.get(name)?.span.start ?? 0;
    return opening
      .filter(({ span, plain }) => span.start < title && plain.text.length <= MAX_LINE_LENGTH)
      .map(({ plain }) => ({ name, text: plain.text.trim() }));
  });
  const shared = [...new Set(lines.map(({ text }) => normalise(text)))].flatMap((key) => {
    const own = lines.filter(({ text }) => normalise(text) === key);
    const names = new Set(own.map(({ name }) => name));
    return names.size * 2 >= examples.length ? [{ text: commonest(own.map(({ text }) => text)), names }] : [];
  });
  if (shared.length === 0) return [];
  return [
    {
      id: 'letterhead',
      kind: 'letterhead',
      title: 'Letterhead',
      occurs: 'optional',
      sentences: shared.map(({ text, names }, i) => bare(`letterhead-${i + 1}`, text, evidenceOf(examples, names))),
      starter: shared.map(({ text }) => text).join('\n'),
      evidence: evidenceOf(examples, new Set(shared.flatMap(({ names }) => [...names]))),
      notes: [],
    },
  ];
}

const MAX_LINE_LENGTH = 80;

/** The subject line of a letter, or the title of a report. */
export function subjectPart(
  examples: readonly Example[],
  lines: readonly { readonly example: string; readonly plain: AnnotatedText }[],
): readonly LearntPart[] {
  const said = lines.map(({ example, plain }, block): Said => ({ example, block, words: maskedWords(plain) }));
  const groups = groupSentences(said).toSorted((a, b) => examplesOf(b.said) - examplesOf(a.said));
  const names = namesForVariables(
    'subject',
    ({ block }) => lines[block]?.plain ?? (lines[0] as (typeof lines)[0]).plain,
  );
  const [first, ...others] = groups.flatMap((group) => {
    const wording = examplesOf(group.said) > 1 || groups.length === 1 ? induceWording(group, names) : undefined;
    return wording ? [wording] : [];
  });
  if (!first) return [];
  const evidence = evidenceOf(examples, new Set(said.map(({ example }) => example)));
  return [
    {
      id: 'subject',
      kind: 'subject',
      title: 'Subject line',
      occurs: evidence.lacks.length === 0 ? 'once' : 'optional',
      sentences: [
        {
          ...bare('subject-line', first.text, evidence),
          variants: [...first.variants, ...others.flatMap(({ text, variants }) => [text, ...variants])],
          required: true,
          fillers: first.fillers,
        },
      ],
      starter: `# ${first.text}`,
      evidence,
      notes: [],
    },
  ];
}
