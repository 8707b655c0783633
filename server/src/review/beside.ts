import { evidenceOf } from '../analysis/evidence/evidence';
import type { AreaEvidence, EvidenceOf } from '../analysis/evidence/evidence';
import { indexedTextOf } from '../analysis/evidence/finding-terms';
import { scoresOf } from '../analysis/evidence/rank';
import type { Rows } from '../analysis/evidence/rank';
import type { Block } from '../letter/letter';
import { plainOf } from '../letter/source-block';
import type { Reading } from '../reading/reading';
import type { BlockText } from '../text/annotated-text';
import { blockText } from '../text/block-text';
import { overlaps } from '../text/span';
import type { AreaBeside, Quote, QuoteBeside } from './review-sheet';
import type { Placer, Statement } from './statements';
import { quoteOf } from './statements';

/**
 * Below this (by reading the sheets of letters of several years) a sentence and a finding have little more in common
 * than the trade’s words.
 */
const LIKE_ENOUGH = 0.25;
/** A further finding is shown where it is at least this share as like as the likeliest. */
const SHARE_OF_BEST = 0.6;
const MOST_BESIDE = 3;
/** Weaknesses are raised, as areas ask for them; beside a sentence that tells of none this is taken back. */
const RAISED = 1.5;

/** Each sentence of the headline findings beside the findings that are most like it. */
export function headlineBeside(reading: Reading, statements: readonly Statement[]): readonly QuoteBeside[] {
  const headline = new Set(
    reading.partMatches
      .filter(({ part }) => part.role === 'summary')
      .flatMap(({ passage, extra }) => (passage ? [passage, ...extra] : extra))
      .flatMap(({ section }) => section?.body ?? []),
  );
  const said = statements.filter(({ block }) => headline.has(block));
  const findings = evidenceOf(reading).findings.map(({ block }) => block);
  const scores = scoresOf(said.map(textOf), textsOf(findings));
  return said.map(({ quote, weakness }, row) => ({
    quote,
    beside: likest(scores, row, weakness > 0 ? 1 : RAISED).flatMap((number) => {
      const block = findings[number];
      return block ? (sentenceAt(statements, block, scores[row]?.[number]?.sentence ?? 0) ?? []) : [];
    }),
  }));
}

function likest(scores: Rows, row: number, raised: number): readonly number[] {
  const all = (scores[row] ?? []).map(({ score, weak }) => (weak ? score / raised : score));
  const best = Math.max(0, ...all);
  return all
    .map((score, number) => ({ score, number }))
    .filter(({ score }) => score >= Math.max(LIKE_ENOUGH, SHARE_OF_BEST * best))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, MOST_BESIDE)
    .map(({ number }) => number);
}

const textsOf = (blocks: readonly Block[]): readonly BlockText[] => blocks.map(({ text }) => text);
const textOf = ({ quote }: Statement): BlockText => blockText(quote.text, plainOf);

function sentenceAt(statements: readonly Statement[], block: Block, sentence: number): Quote | undefined {
  const at = indexedTextOf(block.text).sentences[sentence];
  return statements.find((one) => one.block === block && at && overlaps(one.inBlock, at))?.quote;
}

/** Each area for improvement and priority action beside the findings that support it. */
export function areasBeside(
  reading: Reading,
  statements: readonly Statement[],
  place: Placer,
): readonly AreaBeside[] {
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

/** Each sentence of the findings that tells of a weakness, beside the areas that take up its finding, or the nearest. */
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
    const nearest = areas
      .map((area, row) => ({ area, score: (scores[row]?.[number]?.score ?? 0) + (isLinked(area, block, quote) ? 1 : 0) }))
      .filter(({ score }) => score >= LIKE_ENOUGH)
      .sort((a, b) => b.score - a.score)
      .slice(0, 1);
    return { quote, beside: nearest.map(({ area: { item } }) => quoteOf(item.block, wholeOf(item.block), place)) };
  });
}

/** True where the area's evidence is this very sentence, or a finding that an inspector pinned. */
const isLinked = ({ links }: AreaEvidence, block: Block, { span }: Quote): boolean =>
  links.some(({ finding, place, pinned }) => finding.block === block && (pinned || overlaps(place, span)));
