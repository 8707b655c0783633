import { compareLetters } from '../../compare/compare-letters';
import { countsInWords } from '../../compare/in-words';
import { isoDay } from '../../dates/calendar';
import type { Reading } from '../../reading/reading';
import type { Cell, SheetSection } from '../../review/in-rows';
import { note } from '../../review/in-rows';
import type { Problem, Rule } from '../../rules/engine/rule';
import { SEVERITIES } from '../../rules/engine/rule';
import { lineIndexOf } from '../../text/line-index';
import { textAt } from '../../text/span';
import type { Sheet } from '../sheet/sheet';

/** The content of an evidence pack: what a letter was checked against, what was found and what was decided. */
export interface EvidencePack {
  /** The name of the letter’s file. */
  readonly name: string;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
  /** What the team's file or the settings ignore everywhere, with where that is set. */
  readonly ignoredElsewhere: readonly { readonly rule: string; readonly reason: string; readonly where: string }[];
  readonly rules: readonly Rule[];
  /** The version of this program. */
  readonly version: string;
  /** SHA-256 of the letter as checked, in hexadecimal digits. */
  readonly hash: string;
  /** The versions sent, oldest first. */
  readonly versions: readonly PackedVersion[];
}

/** A version of a letter that was sent, with a copy kept in the letter's folder. */
export interface PackedVersion {
  /** The name of its file. */
  readonly name: string;
  /** `2026-03-12`, from the name of the file. */
  readonly day: string;
  readonly hash: string;
  readonly reading: Reading;
}

/** Returns a letter, its problems, what is ignored and why, answers to comments, rules and template as one sheet. */
export function evidencePackPage(pack: EvidencePack): Sheet {
  const { name, reading, version } = pack;
  return {
    title: `Evidence pack: ${name}`,
    introduction: [
      {
        text:
          `The letter as it was checked at stage “${reading.stage}” by Inspection Letters ${version}, what was ` +
          'found, and what was decided about it.',
      },
    ],
    sections: [
      templateSection(pack),
      versionSection(pack),
      problemSection(pack),
      ignoredSection(pack),
      commentSection(reading),
      ruleSection(pack),
      letterSection(reading),
    ],
    ticks: false,
    none: 'There is none.',
  };
}

function templateSection({ reading, version, hash }: EvidencePack): SheetSection {
  const { template, why, stage, facts, letter } = reading;
  const { from, to } = template.use;
  const rows: readonly (readonly [string, string])[] = [
    ['Template', `${template.title} (${template.id})`],
    ['In use', `${from ? `from ${isoDay(from)}` : 'from the beginning'}${to ? ` to ${isoDay(to)}` : ''}`],
    ['Source', template.source],
    ['Version of templates and rules', `Inspection Letters ${version}`],
    ['Why this one', why],
    ['Stage', stage],
    ['Authority', facts.authority?.officialName ?? 'none known'],
    ['Earlier letters', letter.frontMatter.previous.map(({ path }) => path).join(', ') || 'none named'],
    ['SHA-256 of the letter', hash],
  ];
  return {
    heading: 'What it was checked against',
    lead: 'The template that the letter was checked against.',
    tables: [{ heading: '', columns: ['What', 'Which'], rows: rows.map(textRow) }],
  };
}

/** Compares each version with the next, and the last with the current letter. */
function versionSection({ name, reading, versions }: EvidencePack): SheetSection {
  const rows = versions.map((version, i) => {
    const next = versions[i + 1] ?? { name, reading };
    const { changes, unchanged } = compareLetters(version.reading, next.reading);
    const notable = changes.reduce((sum, change) => sum + change.notable.length, 0);
    const template = version.reading.template.id;
    return [
      `${version.day}: ${version.name}`,
      `SHA-256 ${version.hash}; checked against ${template}`,
      [
        `To ${next.name}: ${changes.length === 0 ? 'no passage has changed' : `passages ${countsInWords(changes)}`}`,
        `${unchanged} unchanged`,
        `${notable} different judgements, proportions, numbers, dates and names`,
      ].join('; '),
    ];
  });
  return {
    heading: `Versions sent: ${versions.length}`,
    lead: 'The copies kept when the letter was sent, oldest first, and what changed from each to the next.',
    tables: tableOf(['Day and file', 'Identified by', 'What changed afterwards'], rows),
  };
}

function problemSection({ reading, problems }: EvidencePack): SheetSection {
  const lines = lineIndexOf(reading.letter.text);
  const sorted = SEVERITIES.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  return {
    heading: `Problems: ${problems.length}`,
    lead: 'Problems that nobody has fixed or ignored, most severe first.',
    tables: tableOf(
      ['Line', 'Severity and rule', 'Problem'],
      sorted.map(({ rule, severity, message, span }) => [
        String(lines.lineAt(span.start) + 1),
        `${severity}: ${rule}`,
        message,
      ]),
    ),
  };
}

function ignoredSection({ reading, ignoredElsewhere }: EvidencePack): SheetSection {
  const own = reading.letter.frontMatter.ignore.map(({ rule, reason, at }) => [
    rule,
    at ?? 'the whole letter',
    reason === '' ? 'no reason given' : reason,
  ]);
  const elsewhere = ignoredElsewhere.map(({ rule, reason, where }) => [
    rule,
    where,
    reason === '' ? 'no reason given' : reason,
  ]);
  return {
    heading: `Ignored: ${own.length + elsewhere.length}`,
    lead: 'Problems that were found and ignored, with the reasons given.',
    tables: tableOf(['Rule', 'Where', 'Reason'], [...own, ...elsewhere]),
  };
}

function commentSection({ comments }: Reading): SheetSection {
  return {
    heading: `Comments: ${comments.length}`,
    lead: 'Comments on the letter, and the answers.',
    tables: tableOf(
      ['Author and place', 'Comment', 'Answer'],
      comments.map(({ thread: { author, anchor, lost, text, state, reason, replies } }) => {
        const at = anchor?.exact ?? lost ?? '';
        const answers = replies.map((reply) => `${reply.author}: ${reply.text}`);
        return [
          `${author}: ${at === '' ? 'no place' : `“${at}”`}`,
          text,
          [state, ...(reason === undefined ? [] : [reason]), ...answers].join(': '),
        ];
      }),
    ),
  };
}

function ruleSection({ rules, version }: EvidencePack): SheetSection {
  return {
    heading: `Rules: ${rules.length}`,
    lead: `The rules of version ${version}, each with its severity at the final stage.`,
    tables: tableOf(
      ['Rule', 'Severity', 'What it finds'],
      rules.map(({ meta: { id, severity, title } }) => [id, severity, title]),
    ),
  };
}

/** The text of the letter, block by block, with the line on which each block begins. */
function letterSection({ letter }: Reading): SheetSection {
  const lines = lineIndexOf(letter.text);
  return {
    heading: 'The letter',
    lead: 'Every paragraph with the line of the draft on which it begins; headings are marked.',
    tables: tableOf(
      ['Line', 'Kind', 'Words'],
      letter.blocks
        .filter(({ kind }) => kind !== 'divider')
        .map(({ kind, span, content, plain }) => [
          String(lines.lineAt(span.start) + 1),
          kind,
          kind === 'comment' ? textAt(letter.text, content) : plain.text,
        ]),
    ),
  };
}

const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): SheetSection['tables'] =>
  rows.length > 0 ? [{ heading: '', columns, rows: rows.map(textRow) }] : [];

const textRow = (cells: readonly string[]): readonly Cell[] => cells.map((text) => [note(text)]);
