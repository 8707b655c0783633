import type { Comments } from '../../server/src/comments/model';
import { placeAnchors } from '../../server/src/comments/place-anchors';
import type { Block } from '../../server/src/letter/letter';
import { parseLetter } from '../../server/src/letter/parse';
import type { Prose } from '../../server/src/nlp/block-prose';
import { readLetter } from '../../server/src/reading/read';
import type { Reading } from '../../server/src/reading/reading';
import { blockInput, blocksFor } from '../../server/src/rules/engine/block-input';
import { movedBy, placedReport } from '../../server/src/rules/engine/problem-places';
import type { BlockInput, OptionValue, Problem, Report, Rule } from '../../server/src/rules/engine/rule';
import { runRules } from '../../server/src/rules/engine/run';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { knownLinesOf } from '../../server/src/templates/known-lines';
import type { Edit } from '../../server/src/text/edit';
import { applyEdits } from '../../server/src/text/edit';
import type { Span } from '../../server/src/text/span';
import { testProse } from '../nlp/prose-of-tests';

const landmarks = knownLinesOf(builtInTemplates);

/** A letter as the rules see it. */
export const readingOf = (text: string, { comments, previous }: Beside = {}): Reading =>
  readLetter(parseLetter(text, landmarks), builtInTemplates, {
    comments: placeAnchors(text, comments ?? { threads: [] }),
    previous: () =>
      previous === undefined
        ? undefined
        : { letters: [{ name: 'earlier.letter.md', reading: readingOf(previous) }], unread: [] },
  });

/** What accompanies a letter: its comments, and the earlier letter named in its front matter. */
interface Beside {
  readonly comments?: Comments;
  readonly previous?: string;
}

/** A letter without its `⟦…⟧` markers, and the spans they mark. Markers may follow one another; they do not nest. */
export function unmarked(letter: string): { readonly text: string; readonly places: readonly Span[] } {
  const places: Span[] = [];
  let text = '';
  let start: number | undefined;
  for (const character of letter) {
    if (character === '⟦') {
      if (start !== undefined) throw new Error('a mark stands inside another');
      start = text.length;
    } else if (character === '⟧') {
      if (start === undefined) throw new Error('a mark ends that did not start');
      places.push({ start, end: text.length });
      start = undefined;
    } else text += character;
  }
  if (start !== undefined) throw new Error('a mark does not end');
  return { text, places };
}

/** A rule's problems before the engine has processed them, located in the letter. */
export function reportsBy(
  rule: Rule,
  reading: Reading,
  options: Readonly<Record<string, OptionValue>>,
  prose: Prose,
): readonly Report[] {
  const input = (block: Block): BlockInput => blockInput(block, reading, prose);
  if (rule.per === 'block')
    return blocksFor(reading, rule.of).flatMap((block) =>
      [...rule.check(input(block), options)].map((report) => placedReport(report, movedBy(block.content.start))),
    );
  const { gather } = rule;
  const gathered = gather
    ? blocksFor(reading, gather.of).flatMap((block) => {
        const found = gather.from(input(block), options);
        return found === undefined ? [] : [{ block, found }];
      })
    : [];
  return [...rule.check(reading, options, prose, gathered)];
}

/** A rule's problems in a letter, at the severity of the letter's stage. A rule that throws fails the test. */
export function problemsOf(
  rule: Rule,
  reading: Reading,
  options: Readonly<Record<string, OptionValue>> = {},
): readonly Problem[] {
  return runRules(reading, [rule], {
    profile: 'strict',
    ...(rule.meta.profile === 'request' ? { rules: { [rule.meta.id]: rule.meta.severity } } : {}),
    ...(rule.meta.phase === 'prose' ? { prose: testProse() } : {}),
    options: { [rule.meta.id]: options },
    onError: (_, error) => {
      throw error;
    },
    // The runner withholds fixes that break the fix law; a correct rule gives it nothing to withhold.
    onWithheld: (id, title) => {
      throw new Error(`a fix of ${id} removes words that it does not name: ${title}`);
    },
  });
}

/** The letter after the first fix of each problem. Two problems may have the same edit, which is made once. */
export function fixedLetter(text: string, problems: readonly Problem[]): string {
  const edits = new Map<string, Edit>();
  for (const edit of problems.flatMap((problem) => problem.fixes[0]?.edits ?? [])) {
    edits.set(edit.span.start === edit.span.end ? `${edits.size}` : JSON.stringify(edit), edit);
  }
  return applyEdits(text, [...edits.values()]);
}
