import type { AreaEvidence, EvidenceOf } from '../analysis/evidence/evidence';
import { evidenceOf } from '../analysis/evidence/evidence';
import { indexText } from '../analysis/evidence/finding-terms';
import type { Score } from '../analysis/evidence/rank';
import { NOTHING, scoresOf } from '../analysis/evidence/rank';
import type { Block } from '../letter/letter';
import { plainOf } from '../letter/source-block';
import type { Reading } from '../reading/reading';
import type { BlockText } from '../text/annotated-text';
import { blockText } from '../text/block-text';
import { overlaps } from '../text/span';
import type { AreaBeside, Quote, QuoteBeside } from './review-sheet';
import type { Placer, Statement } from './statements';
import { quantitiesIn, quoteOf } from './statements';

/**
 * Below this similarity (judged from the sheets of letters of several years) a sentence and a finding share little more
 * than the usual vocabulary.
 */
const LIKE_ENOUGH = 0.3;
/** Below this they are not even near. */
const MIN_LIKENESS = 0.1;
/** A further finding is shown if its similarity is at least this share of the best one's. */
const SHARE_OF_BEST = 0.6;
const MAX_BESIDE = 4;
const MAX_NEAREST = 2;
/**
 * Weaknesses are weighted up, because areas ask for them to be put right; this is undone for a sentence that reports
 * none.
 */
const RAISED = 1.5;
/** Added if both sentences begin with the same matter: “Assessments are …”, “Most assessments …”. */
const SAME_SUBJECT = 0.25;
/** How many content words at the start of a sentence are searched for its subject. */
const SUBJECT_WORDS = 2;

/** Returns each sentence of the headline findings with the most similar sentences of the findings. */
export function headlineBeside(reading: Reading, statements: readonly Statement[]): readonly QuoteBeside[] {
  const headline = new Set(
    reading.partMatches
      .filter(({ part }) => part.role === 'summary')
      .flatMap(({ passage, extra }) => (passage ? [passage, ...extra] : extra))
      .flatMap(({ section }) => section?.body ?? []),
  );
  const findings = evidenceOf(reading).findings.map(({ block }) => block);
  const said = statements.filter(({ block }) => headline.has(block));
  const told = statements.filter(({ block }) => findings.includes(block));
  const [asked, sentences] = [said.map(textOf), told.map(textOf)];
  const inSentences = scoresOf(asked, sentences);
  const inFindings = scoresOf(
    asked,
    findings.map(({ text }) => text),
  );
  const subjects = told.map(subjectOf);
  return said.map((sentence, row) => {
    const { quote, weakness } = sentence;
    const raised = ({ score, weak }: Score): number => (weak && weakness === 0 ? score / RAISED : score);
    const subject = subjectOf(sentence);
    const best = new Map<Block, { readonly score: number; readonly quote: Quote }>();
    told.forEach((one, number) => {
      const own = raised(inSentences[row]?.[number] ?? NOTHING);
      const whole = raised(inFindings[row]?.[findings.indexOf(one.block)] ?? NOTHING);
      const same = subjects[number]?.some((stem) => subject.includes(stem));
      const shared = (own + whole) / 2;
      const score = shared + (same && shared >= MIN_LIKENESS ? SAME_SUBJECT : 0);
      if (own > 0 && score > (best.get(one.block)?.score ?? 0)) best.set(one.block, { score, quote: one.quote });
    });
    return { quote, ...likest([...best.values()]) };
  });
}

function likest(
  all: readonly { readonly score: number; readonly quote: Quote }[],
): Pick<QuoteBeside, 'beside' | 'link'> {
  const near = all.filter(({ score }) => score >= MIN_LIKENESS).sort((a, b) => b.score - a.score);
  const best = near[0]?.score ?? 0;
  const like = near.filter(({ score }) => score >= Math.max(LIKE_ENOUGH, SHARE_OF_BEST * best)).slice(0, MAX_BESIDE);
  if (like.length > 0) return { beside: like.map(({ quote }) => quote), link: 'linked' };
  return {
    beside: near.slice(0, MAX_NEAREST).map(({ quote }) => quote),
    link: near.length > 0 ? 'nearest' : 'none',
  };
}

/** The stems of the first content words of a sentence; quantities do not count. */
function subjectOf(said: Statement): readonly string[] {
  const { text } = said.quote;
  const bare = quantitiesIn(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  return indexText(bare)
    .terms.filter(({ general }) => !general)
    .slice(0, SUBJECT_WORDS)
    .map(({ stem }) => stem);
}

const textOf = ({ quote }: Statement): BlockText => blockText(quote.text, plainOf);

/** Returns each area for improvement and priority action with the findings that support it. */
export function areasBeside(reading: Reading, statements: readonly Statement[], place: Placer): readonly AreaBeside[] {
  return evidenceOf(reading).areas.map(({ item, kind, links, nearest }) => ({
    quote: quoteOf(item.block, wholeOf(item.block), place),
    kind,
    link: links.length > 0 ? 'linked' : nearest.length > 0 ? 'nearest' : 'none',
    beside: (links.length > 0 ? links : nearest).flatMap((one) => quoteFor(one, statements) ?? []),
  }));
}

const quoteFor = ({ finding, place }: EvidenceOf, statements: readonly Statement[]): Quote | undefined =>
  statements.find(({ block, quote }) => block === finding.block && overlaps(quote.span, place))?.quote;

const wholeOf = ({ plain: { text } }: Block): { readonly start: number; readonly end: number } => ({
  start: text.length - text.trimStart().length,
  end: text.trimEnd().length,
});

/**
 * Returns each sentence of the findings that reports a weakness, with the areas that take it up, or the nearest ones.
 */
export function weaknessesBeside(
  reading: Reading,
  statements: readonly Statement[],
  place: Placer,
): readonly QuoteBeside[] {
  const { areas, findings } = evidenceOf(reading);
  const blocks = new Set(findings.map(({ block }) => block));
  const weak = statements.filter(({ block, weakness }) => weakness > 0 && blocks.has(block));
  const scores = scoresOf(
    areas.map(({ item }) => item.block.text),
    weak.map(textOf),
  );
  return weak.map(({ block, quote }, number) => {
    const near = areas.map(({ item, links }, row) => ({
      score: (scores[row]?.[number]?.score ?? 0) + (isLinked(links, block, quote) ? LIKE_ENOUGH : 0),
      quote: quoteOf(item.block, wholeOf(item.block), place),
    }));
    const { beside, link } = likest(near);
    return { quote, beside: beside.slice(0, link === 'nearest' ? 1 : MAX_NEAREST), link };
  });
}

/** True if the area's evidence is this very sentence, or a finding pinned by an inspector. */
const isLinked = (links: AreaEvidence['links'], block: Block, { span }: Quote): boolean =>
  links.some(({ finding, place, pinned }) => finding.block === block && (pinned || overlaps(place, span)));
