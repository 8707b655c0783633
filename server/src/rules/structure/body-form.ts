import type { Block } from '../../letter/letter';
import { isAsFootnote, saysNone } from '../../reading/facts/lists';
import type { Reading, Section } from '../../reading/reading';
import type { Part, Body } from '../../templates/template';
import { isOptional } from '../../templates/template';
import type { BlockText } from '../../text/annotated-text';
import type { Edit } from '../../text/edit';
import { lineStart } from '../../text/line-edits';
import type { Span } from '../../text/span';
import { spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';
import type { Phrase } from './bullet-phrase';
import { finiteVerb, hasTwoSentences, phraseOf, runsOn, withCapital, withStop } from './bullet-phrase';

export default letterRule({
  meta: {
    id: 'body-form',
    title: 'Bullets where there should be paragraphs, or the reverse',
    why:
      'What needs to improve is a list of noun phrases, each with a capital and a full stop, so that it can be ' +
      'quoted on its own; findings are paragraphs that give their reasons.',
    group: 'structure',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'safe',
    phase: 'letter',
    messages: {
      bullets: '“{section}” is written in paragraphs: turn its bullets into paragraphs.',
      paragraphs: '“{section}” is a list: put a bullet before each of its paragraphs.',
      outside: 'This paragraph is outside the list of “{section}”: make it a bullet, or part of one.',
      capital: 'Each bullet of “{section}” begins with a capital letter: write “{word}”.',
      stop: 'Each bullet of “{section}” ends with a full stop: add it.',
      none: '“{section}” says that there is nothing to list: take the section out.',
      sentence:
        'A bullet of “{section}” is a whole sentence (“{word}”): name what needs to improve, such as “The quality of”.',
      sentences:
        'The bullets of “{section}” are whole sentences: name what needs to improve, such as “The quality of”.',
      small:
        '{count} bullets of “{section}” begin with a small letter: give each bullet a capital letter and a full stop.',
      running: 'The list of “{section}” runs on as one sentence: give each bullet a capital letter and a full stop.',
      verb:
        'A bullet of “{section}” should name what needs to improve, but “{word}” says what to do: ' +
        'begin with a noun, such as “The quality of”.',
      many:
        '“{section}” has {count} bullets, more than the usual maximum of {most}: see whether ' +
        'some belong together.',
    },
    options: {
      verbs: {
        default: [
          'ensure',
          'improve',
          'strengthen',
          'develop',
          'continue',
          'embed',
          'increase',
          'reduce',
          'provide',
          'make',
          'establish',
          'implement',
          'address',
          'enhance',
          'reconsider',
          'introduce',
        ],
        description:
          'Words at the start of a bullet that say what to do; the bullet should name what needs to improve instead.',
      },
    },
  },

  looksAt: ['frame', 'bodies'],

  *check(reading, options) {
    const verbs = lowerCase(options.verbs);
    for (const { part, passage } of reading.partMatches) {
      if (!passage?.section || !part.body) continue;
      const body = bodyOf(part, passage.section, part.body);
      if (part.body.form === 'paragraphs') yield* bulletsAmongParagraphs(body, reading);
      if (part.body.form !== 'list') continue;
      if (saysThatNoneIs(body)) {
        yield* needlessSection(body, part);
        continue;
      }
      yield* paragraphsInList(body, part.body);
      if (!part.body.bullets) continue;
      yield* tooManyBullets(body, part.body);
      const phrases = body.bullets.slice(0, MAX_BULLETS).map(({ plain }) => phraseOf(plain));
      yield* punctuation(body, phrases, reading);
      yield* verbsFirst(body, phrases, verbs);
      yield* wholeSentences(body, passage.section, reading);
    }
  },
});

/** The body of a section, by the form of its blocks. */
interface SectionBody {
  readonly section: string;
  /** All blocks that have words. */
  readonly blocks: readonly Block[];
  readonly bullets: readonly Block[];
  /** Without those that lead to a list and without the footnote of the part. */
  readonly paragraphs: readonly Block[];
}

function bodyOf(part: Part, section: Section, { footnote }: Body): SectionBody {
  const blocks = section.body.filter(({ text }) => hasWords(text));
  return {
    section: headingOf(section, part),
    blocks,
    bullets: blocks.filter((block) => block.kind === 'bullet'),
    paragraphs: blocks.filter(
      (block) => block.kind === 'paragraph' && !leadsIn(block) && !(footnote && isAsFootnote(block, footnote)),
    ),
  };
}

function* bulletsAmongParagraphs({ section, blocks, bullets, paragraphs }: SectionBody, reading: Reading) {
  const [bullet] = bullets;
  // A list introduced by a paragraph does not make the whole section a list.
  const runOn = paragraphs.length > 0 && bullets.every((one) => isLedIn(one, blocks));
  if (!bullet || runOn) return;
  yield {
    message: 'bullets' as const,
    data: { section },
    span: firstWords(bullet),
    fixes: [asParagraphs(reading, bullets)],
  };
}

const saysThatNoneIs = ({ bullets, paragraphs: [paragraph, ...others] }: SectionBody): boolean =>
  paragraph !== undefined && bullets.length === 0 && others.length === 0 && saysNone(paragraph.plain.text);

/** In an optional section, one sentence that there is nothing to list is unnecessary: letters leave the section out. */
function* needlessSection({ section, paragraphs: [paragraph] }: SectionBody, part: Part) {
  if (paragraph && isOptional(part))
    yield { message: 'none' as const, data: { section }, span: firstWords(paragraph), severity: 'info' as const };
}

function* paragraphsInList({ section, bullets: [bullet], paragraphs }: SectionBody, { bullets: phrase }: Body) {
  const [paragraph] = paragraphs;
  if (paragraph && !bullet) {
    // One sentence may say that there is nothing to list; findings were written either way when they were bullets.
    const milder = paragraphs.length === 1 || !phrase ? { severity: 'info' as const } : {};
    yield {
      message: 'paragraphs' as const,
      data: { section },
      span: firstWords(paragraph),
      fixes: [asBullets(paragraphs)],
      ...milder,
    };
  }
  // A paragraph before the list says what it is about, as good letters do.
  const outside = bullet ? paragraphs.filter((one) => one.span.start > bullet.span.start) : [];
  const [first] = outside;
  if (first)
    yield {
      message: 'outside' as const,
      data: { section },
      span: firstWords(first),
      severity: 'info' as const,
      fixes: [asBullets(outside)],
    };
}

function* tooManyBullets({ section, bullets }: SectionBody, { most }: Body) {
  const extra = most === undefined ? undefined : bullets[most];
  if (extra && most !== undefined)
    yield {
      message: 'many' as const,
      data: { section, count: bullets.length, most },
      span: firstWords(extra),
      severity: 'info' as const,
    };
}

/** The capital at the start of each bullet and the full stop at its end. */
function* punctuation({ section, bullets }: SectionBody, phrases: readonly Phrase[], { stage }: Reading) {
  // Half-written bullets are not changed on saving.
  const sure: Fix['kind'] = stage === 'drafting' ? 'suggested' : 'safe';
  const wanting = phrases.filter(({ capital, stop }) => capital ?? stop);
  const [first, second] = wanting;
  // If all bullets are alike, report one problem for the list, not two for each bullet.
  if (first && second && wanting.every(({ capital }) => capital)) {
    const edits = wanting.flatMap((phrase) => [...withCapital(phrase), ...withStop(phrase)]);
    const fixes = [{ ...fixTitle('Give each bullet a capital and a full stop'), kind: sure, edits }];
    const place = { span: first.first.span, severity: 'info' as const, fixes };
    if (runsOn(bullets.slice(0, MAX_BULLETS))) yield { message: 'running' as const, data: { section }, ...place };
    else yield { message: 'small' as const, data: { section, count: wanting.length }, ...place };
  } else for (const phrase of wanting) yield* punctuationOf(phrase, section, sure);
}

function* punctuationOf(phrase: Phrase, section: string, sure: Fix['kind']) {
  const { capital, stop } = phrase;
  const edits = withStop(phrase);
  if (capital)
    yield {
      message: 'capital' as const,
      data: { section, word: capital.word },
      span: capital.span,
      severity: 'info' as const,
      fixes: [{ ...fixTitle('Write “{right}”', { right: capital.word }), kind: sure, edits: withCapital(phrase) }],
    };
  if (stop)
    yield {
      message: 'stop' as const,
      data: { section },
      span: stop.span,
      severity: 'info' as const,
      fixes: edits.length > 0 ? [{ ...fixTitle('Add the full stop'), kind: sure, edits }] : [],
    };
}

function* verbsFirst({ section }: SectionBody, phrases: readonly Phrase[], verbs: ReadonlySet<string>) {
  for (const { first } of phrases) {
    if (verbs.has(first.text.toLowerCase()))
      yield {
        message: 'verb' as const,
        data: { section, word: first.text },
        span: first.span,
        severity: 'hint' as const,
      };
  }
}

function* wholeSentences({ section, bullets }: SectionBody, { heading }: Section, { template }: Reading) {
  const checked = bullets.slice(0, MAX_BULLETS);
  const sentences = checked.flatMap(({ plain }) => finiteVerb(plain) ?? []);
  const [sentence, ...others] = sentences;
  if (!sentence) return;
  // If nearly all bullets are sentences, that was a choice, as in letters of the first years: report it once, or
  // not at all.
  if (
    checked.length > 1 &&
    checked.filter(({ plain, text }) => finiteVerb(plain) ?? hasTwoSentences(text)).length * 2 > checked.length
  ) {
    if (template.status === 'current')
      yield {
        message: 'sentences' as const,
        data: { section },
        span: heading.plain.toSource(spanOf(0, heading.plain.text.trimEnd().length)),
        severity: 'info' as const,
        related: sentences.map(({ text, span }) => ({ span, message: `This one is (“${text}”).` })),
      };
  } else
    yield {
      message: 'sentence' as const,
      data: { section, word: sentence.text },
      span: sentence.span,
      severity: 'info' as const,
      related: others.map(({ text, span }) => ({ span, message: `So is this one (“${text}”).` })),
    };
}

/** The maximum number of bullets that are checked one by one; only noise has more. */
const MAX_BULLETS = 200;

const lowerCase = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

const hasWords = ({ plain }: BlockText): boolean => plain.text.trim() !== '';

/** The heading as written in the letter, without punctuation at its end. */
const headingOf = ({ heading }: Section, part: Part): string =>
  heading.plain.text
    .slice(0, 200)
    .trim()
    .replace(/[\s:.\d]+$/, '') || part.title;

const leadsIn = ({ text }: Block): boolean => endsWithColon(text);

/** True for a bullet of a list that follows a paragraph ending with a colon. */
function isLedIn(bullet: Block, blocks: readonly Block[]): boolean {
  const before = blocks.slice(0, blocks.indexOf(bullet)).findLast(({ kind }) => kind !== 'bullet');
  return before !== undefined && leadsIn(before);
}

const endsWithColon = ({ plain }: BlockText): boolean => /:\s*$/.test(plain.text);

const firstWords = ({ plain }: Block): Span => {
  const start = plain.text.length - plain.text.trimStart().length;
  const whole = plain.text.slice(start, start + 61).trimEnd();
  const cut = whole.length <= 60 ? whole.length : whole.search(/\s\S*$/);
  return plain.toSource(spanOf(start, start + (cut > 0 ? cut : Math.min(60, whole.length))));
};

/** Removes the bullet marks, adding a blank line where two paragraphs would run together. */
function asParagraphs({ letter: { text } }: Reading, bullets: readonly Block[]): Fix {
  const edits = bullets.map(({ span, content }): Edit => {
    const line = lineStart(text, span.start);
    const apart = line === 0 || /[\r\n][ \t]*\r?\n$/.test(text.slice(Math.max(0, line - 40), line));
    return {
      span: spanOf(line, content.start),
      text: apart ? '' : textAt(text, spanOf(Math.max(0, line - 2), line)).includes('\r\n') ? '\r\n' : '\n',
    };
  });
  return { ...fixTitle('Turn the bullets into paragraphs'), kind: 'suggested', edits };
}

const asBullets = (paragraphs: readonly Block[]): Fix => ({
  ...fixTitle('Put a bullet before each paragraph'),
  kind: 'suggested',
  edits: paragraphs.map(({ span }) => ({ span: spanOf(span.start, span.start), text: '- ' })),
});
