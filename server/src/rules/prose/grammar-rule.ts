import { isGivenWording } from '../../analysis/given-wording';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { Reading } from '../../reading/reading';
import type { AnnotatedText } from '../../text/annotated-text';
import { overlapsAny } from '../../text/sorted-spans';
import { fixTitle } from '../engine/fix-title';
import { leavingOut, named, rewriting } from '../engine/rewriting';
import type { Fix, Messages, Profile, Report, Rule, RuleMeta, Severity } from '../engine/rule';
import { letterRule } from '../engine/rule';

interface GrammarRule<M extends Messages> {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly fix: 'none' | 'suggested';
  readonly profile: Exclude<Profile, 'off'>;
  readonly messages: M;
}

/**
 * Creates a rule that reports the grammar checks’ problems of one kind (`grammar/detectors`) in the inspector’s own
 * words, leaving out quotations and the template’s wording.
 */
export const grammarRule = <const M extends Messages>(meta: GrammarRule<M>): Rule =>
  letterRule({
    meta: { ...meta, group: 'prose', phase: 'prose', options: {} } as RuleMeta,
    looksAt: ['frame'],
    gather: {
      of: 'paragraphs',
      from: ({ prose }): readonly GrammarProblem[] | undefined => {
        const found = prose.grammar.filter(
          ({ rule, ...span }) => rule === meta.id && !overlapsAny(prose.quotations, span),
        );
        return found.length > 0 ? found : undefined;
      },
    },
    *check(reading, _options, _prose, gathered): Iterable<Report> {
      for (const { block, found } of gathered)
        for (const problem of found)
          if (!isGivenWording(reading, block, block.plain.text.slice(problem.start, problem.end)))
            yield reportOf(reading, block.plain, problem);
    },
  });

function reportOf(reading: Reading, plain: AnnotatedText, problem: GrammarProblem): Report {
  const { message, data, severity } = problem;
  return {
    message,
    data,
    span: plain.toSource({ start: problem.start, end: problem.end }),
    fixes: fixesOf(reading.letter.text, plain, problem),
    ...(severity && { severity }),
  };
}

function fixesOf(text: string, plain: AnnotatedText, { edit }: GrammarProblem): readonly Fix[] {
  if (!edit) return [];
  const span = plain.toSource({ start: edit.start, end: edit.end });
  const word = edit.text.trim();
  if (edit.end > edit.start && word !== '') return rewriting(text, span, edit.text);
  if (word === '') {
    return edit.end - edit.start === 1
      ? named(text, { kind: 'suggested', edits: [{ span, text: '' }] }, { plain: fixTitle('Remove the comma') })
      : leavingOut(text, [{ span, text: '' }]);
  }
  const title = word === ',' ? fixTitle('Add a comma') : fixTitle('Add “{words}”', { words: word });
  return named(text, { kind: 'suggested', edits: [{ span, text: edit.text }] }, { plain: title });
}
