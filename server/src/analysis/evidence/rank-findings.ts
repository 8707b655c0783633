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
 * Areas beside findings, as they were when these texts were last read. Everything is told by number, as the texts may
 * stand elsewhere in the next version.
 */
export interface RankedFindings {
  /** Numbers of the findings that count: a template's footnote among them does not. */
  readonly findings: readonly number[];
  /** One row for each area, in it one score for each of `findings`. */
  readonly scores: Rows;
  /** For each area the places in its row that may be named, the likeliest first. */
  readonly order: readonly (readonly number[])[];
}

/** Lays areas beside findings; what was laid beside last is kept, as most keystrokes change neither. */
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

/** Letters that are open side by side. */
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

/** What is less like an area than this is not even near it. */
const WORTH_NAMING = 0.05;

/** True for a template's footnote that stands among the findings, as it does where a page of print ended. */
const isFootnote = memoizeByBlockAnd((text: BlockText, { parts }: Template): boolean =>
  parts.some(({ body }) => body?.footnote !== undefined && beginsAsFootnote(text.plain.text, body.footnote)),
);

/** Far more than letters have; noise may have any number, and time grows with it. */
const MAX_FINDINGS = 1_000;
const MAX_PAIRS = 20_000;
