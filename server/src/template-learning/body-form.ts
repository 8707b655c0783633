import { isoDay } from '../dates/calendar';
import type { Block } from '../letter/letter';
import { readFrameworkTags } from '../reading/facts/lists';
import type { Reading } from '../reading/reading';
import type { Example } from './example';
import { evidenceOf } from './example';
import type { LearntPart } from './learnt';

/** A section of one example, as read with the learnt template. */
export interface ReadSection {
  readonly example: string;
  readonly reading: Reading;
  readonly body: readonly Block[];
  /** Whether there are headings below it that belong to no part. */
  readonly hasStrangers: boolean;
}

/** One example in ten may differ by mistake. */
const NEARLY_ALL = 0.9;
const WORDS_OF_A_LINE = 12;

type Form = Pick<LearntPart, 'body' | 'notes'>;

/** Decides whether a section is a list, paragraphs, lines, or any of them, and the form of its bullets. */
export function bodyFormOf(sections: readonly ReadSection[], examples: readonly Example[], free: boolean): Form {
  const withWords = sections.filter(({ body }) => body.some(saysSomething));
  const listed = withWords.filter(({ body }) => body.some(({ kind }) => kind === 'bullet'));
  const only = listed.filter(({ body }) => !body.some(isOutside(body)));
  const prose = withWords.filter(({ body }) => body.every(({ kind }) => kind !== 'bullet'));
  const lines = withWords.filter(({ body }) => isLines(body));
  const named = (some: readonly ReadSection[]): ReadonlySet<string> => new Set(some.map(({ example }) => example));
  const strangers = sections.filter(({ hasStrangers }) => hasStrangers);
  const isNearly = (some: readonly ReadSection[]): boolean =>
    withWords.length > 0 && some.length >= NEARLY_ALL * withWords.length;
  const form = isNearly(lines) ? 'lines' : isNearly(only) ? 'list' : isNearly(prose) ? 'paragraphs' : 'any';
  const bullets = listed.flatMap(({ body }) => body.filter(({ kind }) => kind === 'bullet'));
  const phrases = bullets.filter(({ plain }) => isPhrase(plain.text));
  const tags = form === 'list' ? tagsFrom(listed) : undefined;
  return {
    body: {
      form,
      ...(form === 'list' && phrases.length >= NEARLY_ALL * bullets.length ? { nounPhrases: true } : {}),
      ...(tags !== undefined ? { tagsFrom: tags } : {}),
      ...(free || strangers.length > Math.max(1, sections.length * (1 - NEARLY_ALL)) ? { free: true } : {}),
    },
    notes: [
      { what: 'bullets', evidence: evidenceOf(examples, named(listed)) },
      { what: 'paragraphs and no bullets', evidence: evidenceOf(examples, named(prose)) },
      ...(strangers.length > 0
        ? [{ what: 'the author’s own headings below it', evidence: evidenceOf(examples, named(strangers)) }]
        : []),
    ],
  };
}

const saysSomething = ({ kind, plain }: Block): boolean => kind !== 'footnote' && plain.text.trim() !== '';

/** A paragraph that does not introduce the list. */
const isOutside =
  (body: readonly Block[]) =>
  (block: Block): boolean => {
    const first = body.find(({ kind }) => kind === 'bullet');
    return (
      block.kind === 'paragraph' && first !== undefined && block.span.start > first.span.start && saysSomething(block)
    );
  };

function isLines(body: readonly Block[]): boolean {
  const lines = body.filter(saysSomething).flatMap((block) => block.lines.map(({ plain }) => plain.text.trim()));
  const short = lines.filter((line) => !/[.:;]$/.test(line) && line.split(' ').length <= WORDS_OF_A_LINE);
  return lines.length > 0 && short.length >= NEARLY_ALL * lines.length;
}

/** One sentence, with a capital and a full stop. */
const isPhrase = (text: string): boolean =>
  /^\s*[‘“'"(]*\p{Lu}/u.test(text) && /[.)\]’”]\s*$/u.test(text) && !/[.?!] +\p{Lu}/u.test(text);

/**
 * The date of the first letter whose bullets end with tags of the national framework, if nearly all later ones have
 * them.
 */
function tagsFrom(sections: readonly ReadSection[]): string | undefined {
  const dated = sections
    .flatMap(({ reading, body }) => {
      const day = reading.facts.letterDate?.day;
      const bullets = body.filter(({ kind }) => kind === 'bullet');
      const tagged = bullets.some(({ plain }) => readFrameworkTags(plain).length > 0);
      return day ? [{ day: isoDay(day), tagged }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const first = dated.findIndex(({ tagged }) => tagged);
  const since = first < 0 ? [] : dated.slice(first);
  return since.length > 1 && since.filter(({ tagged }) => tagged).length >= NEARLY_ALL * since.length
    ? since[0]?.day
    : undefined;
}
