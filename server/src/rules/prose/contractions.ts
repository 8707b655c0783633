import type { BlockProse } from '../../nlp/block-prose';
import { checkPrefilter } from '../../nlp/retext/check-prefilter';
import type { BlockText } from '../../text/annotated-text';
import { overlapsAny } from '../../text/sorted-spans';
import { rewriting } from '../engine/rewriting';
import { blockRule } from '../engine/rule';

export default blockRule({
  meta: {
    id: 'contractions',
    title: 'A contraction outside a quotation',
    why:
      'Letters are written in full: “do not”, “it is”. Contractions appear only where people are quoted. “Don’t” ' +
      'and “can’t” are also easier to misread than “do not” and “cannot”.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    phase: 'prose',
    profile: 'normal',
    messages: {
      contraction: '“{found}” is a contraction: write “{right}”.',
      unmarked: '“{found}” is a contraction without its apostrophe: write “{right}”.',
    },
    options: {},
  },

  of: 'running-text',

  *check({ text, prose }) {
    const found = contractionsIn(text);
    if (!found) return;
    const { plain } = text;
    for (const place of [...found.marked, ...(found.mayLackMarks ? withoutMarks(prose) : [])].slice(
      0,
      MAX_CONTRACTIONS,
    )) {
      if (overlapsAny(prose.quotations, place) || isReportedElsewhere(place, plain.text, prose)) continue;
      const span = plain.toSource(place);
      yield {
        message: place.marked ? 'contraction' : 'unmarked',
        data: { found: plain.text.slice(place.start, place.end), right: place.full[0] ?? '' },
        span,
        fixes: place.full.flatMap((full) => rewriting(text.source, span, full)),
      };
    }
  },
});

/** “dont” is not a word and is reported by `spelling`; “it’s plan” for “its plan” is reported by `confused-words`. */
function isReportedElsewhere(place: Contraction, text: string, prose: BlockProse): boolean {
  if (!place.marked) return overlapsAny(prose.unknownWords, place);
  return (
    /^it['’]s$/i.test(text.slice(place.start, place.end)) &&
    prose.grammar.some(({ rule, start }) => rule === 'confused-words' && start === place.start)
  );
}

/** No real paragraph has more. */
const MAX_CONTRACTIONS = 200;

interface Contraction {
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
  /** The possible full forms, the likeliest first. */
  readonly full: readonly string[];
}

interface Found {
  readonly marked: readonly Contraction[];
  /** True if it is worth asking retext for more. */
  readonly mayLackMarks: boolean;
}

function contractionsIn({ plain: { text } }: BlockText): Found | undefined {
  const marked = [...text.matchAll(CONTRACTED)].flatMap(({ 0: ending, index }): readonly Contraction[] => {
    const stem = STEM.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? '';
    const full = stem === '' ? [] : inFull(stem + ending);
    return full.length > 0 ? [{ start: index - stem.length, end: index + ending.length, marked: true, full }] : [];
  });
  const mayLackMarks = checkPrefilter.contractions(text);
  return marked.length > 0 || mayLackMarks ? { marked, mayLackMarks } : undefined;
}

/** The contractions that retext recognises without an apostrophe (`dont`). */
const withoutMarks = (prose: BlockProse): readonly Contraction[] =>
  prose.remarks('contractions').flatMap(({ start, end, actual, expected: [right = ''] }) => {
    const full = /['’]/.test(actual) ? [] : inFull(right);
    return full.length > 0 ? [{ start, end, marked: false, full }] : [];
  });

const CONTRACTED = /['’](?:t|re|ve|ll|d|m|s)\b/gi;
const STEM = /\b[A-Za-z]{1,10}$/;
/** After these, “’s” and “’d” are verbs; after any other word they may be a possessive. */
const LEADS_A_VERB = /^(?:it|that|there|here|what|who|where|when|how|he|she)$/i;

function inFull(word: string): readonly string[] {
  const at = word.search(/['’]/);
  const [stem, ending] = [word.slice(0, at), word.slice(at + 1).toLowerCase()];
  const like = (full: string): string =>
    stem.charAt(0) === stem.charAt(0).toUpperCase() ? full.charAt(0).toUpperCase() + full.slice(1) : full;
  switch (ending) {
    case 't': {
      const verb = stem.toLowerCase().replace(/n$/, '');
      if (!/n$/i.test(stem)) return [];
      return [like(verb === 'ca' ? 'cannot' : `${NEGATED[verb] ?? verb} not`)];
    }
    case 're':
      return [`${stem} are`];
    case 've':
      return [`${stem} have`];
    case 'll':
      return [`${stem} will`];
    case 'm':
      return /^i$/i.test(stem) ? ['I am'] : [];
    case 'd':
      return LEADS_A_VERB.test(stem) || /^(?:i|you|we|they)$/i.test(stem) ? [`${stem} had`, `${stem} would`] : [];
    default:
      return /^let$/i.test(stem) ? [`${stem} us`] : LEADS_A_VERB.test(stem) ? [`${stem} is`, `${stem} has`] : [];
  }
}

const NEGATED: Readonly<Record<string, string>> = { wo: 'will', sha: 'shall', ai: 'is' };
