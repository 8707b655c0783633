import { fixAll, soleFix } from '../../server/src/rules/engine/fix-all';
import type { Problem, Fix } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import { applyEdits } from '../../server/src/text/edit';
import { allFindings } from './check-request';
import type { WordCounts } from './fix-oracle';
import { harmOf, wordCounts } from './fix-oracle';
import type { Sources } from './letters';
import { sourcesOnce } from './letters';
import type { MadeText } from './made-texts';
import { madeLetter } from './made-texts';
import { reducedByText } from './reduce-text';
import type { Figures, Subject, Wrong } from './subject';
import { count, thrown } from './subject';
import { textLimit } from './texts';

/**
 * Each fix offered for a changed letter, on its own, and all safe ones together: no word is lost unless it is named,
 * and none are joined.
 */
export function fixes(sources: () => Sources = sourcesOnce()): Subject<MadeText> {
  const service = createLetterService();
  const findingsOf = (text: string): readonly Problem[] => allFindings(service, service.read(text));
  return {
    name: 'fixes',
    make: (random) => madeLetter(random, sources()),
    limit: ({ text }) => 3 * textLimit(text),
    isReal: ({ real }) => real,
    check: async ({ text }, figures) => {
      try {
        count(figures, 'texts');
        return eachAlone(text, findingsOf(text), figures) ?? allTogether(text, findingsOf, figures);
      } catch (error) {
        return thrown(error);
      }
    },
    ...reducedByText(sources),
    toJson: ({ text }) => ({ text }),
    fromJson: (json) => ({ real: false, ...(json as { text: string }) }),
  };
}

function eachAlone(text: string, problems: readonly Problem[], figures: Figures): Wrong | undefined {
  const before = wordCounts(text);
  for (const problem of problems) {
    for (const fix of problem.fixes) {
      count(figures, 'fixes');
      const wrong = harm(text, problem, fix, before);
      if (wrong) return wrong;
    }
  }
  return undefined;
}

function harm(text: string, { rule }: Problem, fix: Fix, before: WordCounts): Wrong | undefined {
  const { lost, joined } = harmOf(text, fix, before);
  if (joined.length > 0) {
    return { kind: `a fix of ${rule} joins words`, detail: `“${fix.title}” makes ${joined.join(', ')}` };
  }
  if (lost.length === 0) return undefined;
  const some = lost.slice(0, 12).join(' ');
  return { kind: `a fix of ${rule} loses words`, detail: `“${fix.title}” loses ${lost.length} words: ${some}` };
}

/**
 * The rounds of “fix all”: the effect of each single fix is checked in each round, and a second call changes nothing.
 */
function allTogether(
  text: string,
  findingsOf: (text: string) => readonly Problem[],
  figures: Figures,
): Wrong | undefined {
  let wrong: Wrong | undefined;
  const watched = (current: string): readonly Problem[] => {
    const problems = findingsOf(current);
    const before = wordCounts(current);
    for (const problem of problems) for (const fix of safe(problem)) wrong ??= harm(current, problem, fix, before);
    return problems;
  };
  const once = fixAll(text, watched);
  count(figures, 'fix-alls');
  if (wrong) return wrong;
  if (applyEdits(text, once.edits) !== once.text) {
    return { kind: 'the edits of fix-all do not make its text', detail: once.text.slice(0, 400) };
  }
  const twice = fixAll(once.text, findingsOf);
  if (twice.text === once.text) return undefined;
  const left = findingsOf(once.text).filter((problem) => safe(problem).length > 0);
  return {
    kind: `fix-all is not idempotent: ${[...new Set(left.map(({ rule }) => rule))].join(', ')}`,
    detail: `${once.text.slice(0, 400)}\n… became …\n${twice.text.slice(0, 400)}`,
  };
}

const safe = (problem: Problem): readonly Fix[] => soleFix(problem).filter(({ kind }) => kind === 'safe');
