import type { Block } from '../../letter/letter';
import { isAsFootnote, readFrameworkTags, saysNone } from '../../reading/facts/lists';
import type { Reading, Section } from '../../reading/reading';
import type { Part } from '../../templates/template';
import { isOptional } from '../../templates/template';
import type { AnnotatedText, BlockText } from '../../text/annotated-text';
import type { Edit } from '../../text/edit';
import { withoutEnding } from '../../text/ends';
import { lineStart } from '../../text/line-edits';
import { regex } from '../../text/regex';
import type { Span } from '../../text/span';
import { spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';

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
    // Half-written bullets are not changed on saving.
    const sure: Fix['kind'] = reading.stage === 'drafting' ? 'suggested' : 'safe';
    const verbs = lowerCase(options.verbs);
    for (const { part, passage } of reading.partMatches) {
      if (!passage?.section || !part.body) continue;
      const { form, most, bullets: phrase, footnote } = part.body;
      const section = headingOf(passage.section, part);
      const blocks = passage.section.body.filter(({ text }) => hasWords(text));
      const bullets = blocks.filter((block) => block.kind === 'bullet');
      const paragraphs = blocks.filter(
        (block) => block.kind === 'paragraph' && !leadsIn(block) && !(footnote && isAsFootnote(block, footnote)),
      );
      const [bullet] = bullets;
      const [paragraph] = paragraphs;
      // A list introduced by a paragraph does not make the whole section a list.
      const runOn = paragraphs.length > 0 && bullets.every((one) => isLedIn(one, blocks));
      if (form === 'paragraphs' && bullet && !runOn) {
        yield {
          message: 'bullets',
          data: { section },
          span: firstWords(bullet),
          fixes: [asParagraphs(reading, bullets)],
        };
      }
      if (form !== 'list') continue;
      // In an optional section one sentence saying that there is nothing to list is unnecessary: letters leave the
      // section out.
      if (paragraph && !bullet && paragraphs.length === 1 && saysNone(paragraph.plain.text)) {
        if (isOptional(part))
          yield { message: 'none', data: { section }, span: firstWords(paragraph), severity: 'info' };
        continue;
      }
      if (paragraph && !bullet) {
        // One sentence may say that there is nothing to list; findings were written either way when they were bullets.
        const milder = paragraphs.length === 1 || !phrase ? { severity: 'info' as const } : {};
        yield {
          message: 'paragraphs',
          data: { section },
          span: firstWords(paragraph),
          fixes: [asBullets(paragraphs)],
          ...milder,
        };
      }
      // A paragraph before the list says what it is about, as good letters do.
      else if (paragraph && bullet && paragraphs.some((one) => one.span.start > bullet.span.start)) {
        const outside = paragraphs.filter((one) => one.span.start > bullet.span.start);
        yield {
          message: 'outside',
          data: { section },
          span: firstWords(outside[0] ?? paragraph),
          severity: 'info',
          fixes: [asBullets(outside)],
        };
      }
      if (!phrase) continue;
      const extra = most === undefined ? undefined : bullets[most];
      if (extra && most !== undefined)
        yield {
          message: 'many',
          data: { section, count: bullets.length, most },
          span: firstWords(extra),
          severity: 'info',
        };
      const phrases = bullets.slice(0, MAX_BULLETS).map(({ plain }) => phraseOf(plain));
      const wanting = phrases.filter(({ capital, stop }) => capital ?? stop);
      const [first, second] = wanting;
      // If all bullets are alike, report one problem for the list, not two for each bullet.
      if (first && second && wanting.every(({ capital }) => capital)) {
        const edits = wanting.flatMap((phrase) => [...withCapital(phrase), ...withStop(phrase)]);
        const fixes = [{ ...fixTitle('Give each bullet a capital and a full stop'), kind: sure, edits }];
        const place = { span: first.first.span, severity: 'info' as const, fixes };
        if (runsOn(bullets.slice(0, MAX_BULLETS))) yield { message: 'running', data: { section }, ...place };
        else yield { message: 'small', data: { section, count: wanting.length }, ...place };
      } else {
        for (const phrase of wanting) {
          const { capital, stop } = phrase;
          const edits = withStop(phrase);
          if (capital)
            yield {
              message: 'capital',
              data: { section, word: capital.word },
              span: capital.span,
              severity: 'info',
              fixes: [
                { ...fixTitle('Write “{right}”', { right: capital.word }), kind: sure, edits: withCapital(phrase) },
              ],
            };
          if (stop)
            yield {
              message: 'stop',
              data: { section },
              span: stop.span,
              severity: 'info',
              fixes: edits.length > 0 ? [{ ...fixTitle('Add the full stop'), kind: sure, edits }] : [],
            };
        }
      }
      for (const { first } of phrases) {
        if (verbs.has(first.text.toLowerCase()))
          yield { message: 'verb', data: { section, word: first.text }, span: first.span, severity: 'hint' };
      }
      const checked = bullets.slice(0, MAX_BULLETS);
      const sentences = checked.flatMap(({ plain }) => finiteVerb(plain) ?? []);
      const [sentence, ...others] = sentences;
      if (!sentence) continue;
      // If nearly all bullets are sentences, that was a choice, as in letters of the first years: report it once, or
      // not at all.
      if (
        checked.length > 1 &&
        checked.filter(({ plain, text }) => finiteVerb(plain) ?? hasTwoSentences(text)).length * 2 > checked.length
      ) {
        if (reading.template.status === 'current')
          yield {
            message: 'sentences',
            data: { section },
            span: passage.section.heading.plain.toSource(
              spanOf(0, passage.section.heading.plain.text.trimEnd().length),
            ),
            severity: 'info',
            related: sentences.map(({ text, span }) => ({ span, message: `This one is (“${text}”).` })),
          };
      } else
        yield {
          message: 'sentence',
          data: { section, word: sentence.text },
          span: sentence.span,
          severity: 'info',
          related: others.map(({ text, span }) => ({ span, message: `So is this one (“${text}”).` })),
        };
    }
  },
});

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

const hasTwoSentences = ({ plain }: BlockText): boolean => /[a-z’)][.?!] +[A-Z‘“]/.test(plain.text);

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

/** True if a list reads as one sentence, with semicolons or “and” between its bullets. */
const runsOn = (bullets: readonly Block[]): boolean =>
  bullets.slice(0, -1).some(({ plain }) => /(?:;|[;,]? and)\s*$/.test(plain.text.slice(-20)));

/**
 * The verb that makes a bullet a sentence. A verb after “that”, “who” and the like belongs to a subordinate clause and
 * does not count.
 */
function finiteVerb(plain: AnnotatedText): { readonly text: string; readonly span: Span } | undefined {
  const head = plain.text.slice(0, MAX_VERB_OFFSET);
  const end = head.search(CLAUSE);
  const match = VERB.exec(end < 0 ? head : head.slice(0, end));
  return match
    ? { text: match[0], span: plain.toSource(spanOf(match.index, match.index + match[0].length)) }
    : undefined;
}

// A verb further on belongs to a subordinate phrase.
const MAX_VERB_OFFSET = 160;
const CLAUSE = regex(
  'i',
  String.raw`\b(?:that|which|who|whom|whose|where|when|how|why|what|whether|if|so|because|while|as` +
    String.raw`|to ensure`,
  String.raw`|ensuring|until|before|after)\b|[.;:(]`,
);
const VERB = regex(
  'i',
  String.raw`\b(?:(?:do|does|did) not|(?:is|are|was|were|has|have) (?:not|been|too|often|sometimes|always`,
  String.raw`|yet)|is|are|was|were|needs to|need to|should|must|cannot)\b`,
);

/** A bullet as a phrase, and what it lacks to stand alone. */
interface Phrase {
  readonly first: { readonly text: string; readonly span: Span };
  readonly capital?: { readonly word: string; readonly span: Span };
  /**
   * Its last word, if the full stop after it is missing, and how to correct that: `none` if more than a full stop is
   * needed.
   */
  readonly stop?: { readonly span: Span; readonly mend: 'add' | 'replace' | 'none' };
}

/** Analyses a bullet. The full stop may come before or after its framework tags. */
function phraseOf(plain: AnnotatedText): Phrase {
  const text = plain.text.trimEnd();
  const start = text.length - text.trimStart().length;
  const from = start + (/^[‘“'"(]+/.exec(text.slice(start, start + 10))?.[0].length ?? 0);
  let end = text.length;
  for (const tag of readFrameworkTags(plain).toReversed()) {
    const before = withoutEnding(text.slice(0, end), /[\s.]/);
    if (before.endsWith(tag.text)) end = before.length - tag.text.length;
  }
  const words = text.slice(from, end).trimEnd();
  const to = from + words.length;
  const first = /^[^\s,;:.]+/.exec(words.slice(0, 60))?.[0] ?? '';
  const span = plain.toSource(spanOf(from, from + first.length));
  const capital = first.charAt(0).toUpperCase() + first.slice(1);
  const stopped = words === '' || ENDS.test(words.slice(-4)) || (end < text.length && text.endsWith('.'));
  return {
    first: { text: first, span },
    ...(/^\p{Ll}/u.test(first) && { capital: { word: capital, span } }),
    ...(!stopped && { stop: missingStop(plain, words, to) }),
  };
}

const ENDS = /[.!?…][’”'")\]]*$/;

function missingStop(plain: AnnotatedText, words: string, to: number): NonNullable<Phrase['stop']> {
  const last = /\S+$/.exec(words.slice(-60))?.[0] ?? '';
  const span = plain.toSource(spanOf(to - last.length, to));
  // In a list that runs on, a semicolon is replaced by the full stop; an “and” needs a person.
  return { span, mend: /\band$/.test(words) ? 'none' : /[,;]$/.test(words) ? 'replace' : 'add' };
}

const withCapital = ({ capital }: Phrase): readonly Edit[] =>
  capital ? [{ span: capital.span, text: capital.word }] : [];

const withStop = ({ stop }: Phrase): readonly Edit[] =>
  !stop || stop.mend === 'none'
    ? []
    : [{ span: spanOf(stop.mend === 'replace' ? stop.span.end - 1 : stop.span.end, stop.span.end), text: '.' }];

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
