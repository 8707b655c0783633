import { shallowEqual } from '../../lists/shallow-equal';
import { memoizeByBlockAnd } from '../../memo/memoize-by-block';
import { memoizeLast } from '../../memo/memoize-last';
import { holdingAnswers } from '../../memo/memoize-weak';
import { beginsAsFootnote } from '../../reading/facts/lists';
import type { Template } from '../../templates/template';
import type { BlockText } from '../../text/annotated-text';
import type { Rows } from './rank';
import { scoresOf } from './rank';

/**
 * The scores of findings for areas, as of the last time these texts were read. Everything is referred to by index,
 * since the texts may move in the next version.
 */
export interface RankedFindings {
  /** Indexes of the findings that count: a template's footnote among them does not. */
  readonly findings: readonly number[];
  /** One row per area, with one score for each of `findings`. */
  readonly scores: Rows;
  /** For each area, the indexes in its row that are worth naming, best first. */
  readonly order: readonly (readonly number[])[];
}

/** Scores findings for areas; the last result is cached, since most keystrokes change neither. */
export const rankFindings = (
  areas: readonly BlockText[],
  findings: readonly BlockText[],
  template: Template,
): RankedFindings => laidBeside({ areas, findings, template });

interface Laid {
  readonly areas: readonly BlockText[];
  readonly findings: readonly BlockText[];
  readonly template: Template;
}

/** Letters open at the same time. */
const MAX_OPEN_LETTERS = 4;

const haveSameAreas = (one: Laid, other: Laid): boolean =>
  one.template === other.template && shallowEqual(one.areas, other.areas);

const laidBeside = memoizeLast(
  MAX_OPEN_LETTERS,
  (one: Laid, other: Laid) => haveSameAreas(one, other) && shallowEqual(one.findings, other.findings),
  rank,
  haveSameAreas,
);

function rank({ areas, findings, template }: Laid, last: RankedFindings | undefined): RankedFindings {
  const numbers = findings.flatMap((finding, number) => (isFootnote(finding, template) ? [] : [number]));
  const most = Math.min(MAX_FINDINGS, Math.ceil(MAX_PAIRS / Math.max(1, areas.length)));
  const counted = numbers.slice(0, most);
  const scores = scoresOf(
    areas,
    counted.flatMap((number) => findings[number] ?? []),
  );
  if (last?.scores === scores && shallowEqual(last.findings, counted)) return last;
  return holdingAnswers({ findings: counted, scores, order: ranksOf(scores) });
}

const ranksOf = (scores: Rows): RankedFindings['order'] =>
  scores.map((row) =>
    row
      .flatMap(({ score }, i) => (score >= WORTH_NAMING ? [i] : []))
      .sort((a, b) => (row[b]?.score ?? 0) - (row[a]?.score ?? 0) || a - b),
  );

/** A finding with a lower score is not even close to the area. */
const WORTH_NAMING = 0.05;

/** True for a template's footnote among the findings, where a page break may leave it. */
const isFootnote = memoizeByBlockAnd((text: BlockText, { parts }: Template): boolean =>
  parts.some(({ body }) => body?.footnote !== undefined && beginsAsFootnote(text.plain.text, body.footnote)),
);

/** Far more than letters have; garbage may have any number, and time grows with it. */
const MAX_FINDINGS = 1_000;
const MAX_PAIRS = 20_000;
