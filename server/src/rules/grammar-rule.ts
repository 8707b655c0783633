import type { GrammarProblem } from '../prose/prose';
import type { Reading } from '../reading/reading';
import { runningParagraphs } from '../reading/running-text';
import type { MappedText } from '../text/mapped-text';
import { overlapsAny } from '../text/sorted-spans';
import { isGivenWording } from './given-wording';
import { named, rewriting } from './rewriting';
import type { Examples, Fix, Messages, Profile, Report, Rule, Severity } from './rule';

interface GrammarRule<M extends Messages> {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly fix: 'none' | 'suggested';
  readonly profile: Exclude<Profile, 'off'>;
  readonly messages: M;
  readonly examples: Examples;
}

/**
 * A rule that tells what the checks of grammar found of its kind (`grammar/detectors`), in what the inspector wrote:
 * neither in quotations nor in the template’s own wording.
 */
export function grammarRule<const M extends Messages>({ examples, ...meta }: GrammarRule<M>): Rule {
  return {
    meta: { ...meta, group: 'prose', reads: 'prose', options: {} },
    prepare: (text, prose) => void prose.of(text).grammar,
    *check(reading, _, prose) {
      for (const block of runningParagraphs(reading)) {
        const { grammar, quotations, plain } = prose.of(block.text);
        for (const problem of grammar) {
          if (problem.rule !== meta.id || overlapsAny(quotations, problem)) continue;
          if (isGivenWording(reading, block, plain.slice(problem.start, problem.end))) continue;
          yield reportOf(reading, block.plain, problem);
        }
      }
    },
    examples,
  };
}

function reportOf(reading: Reading, plain: MappedText, problem: GrammarProblem): Report {
  const { message, data, severity } = problem;
  return {
    message,
    data,
    span: plain.toSource({ start: problem.start, end: problem.end }),
    fixes: fixesOf(reading.letter.text, plain, problem),
    ...(severity && { severity }),
  };
}

function fixesOf(text: string, plain: MappedText, { edit }: GrammarProblem): readonly Fix[] {
  if (!edit) return [];
  const span = plain.toSource({ start: edit.start, end: edit.end });
  const word = edit.text.trim();
  if (edit.end > edit.start && word !== '') return rewriting(text, span, edit.text);
  if (word === '') {
    return edit.end - edit.start === 1
      ? named(text, { title: 'Take the comma out', kind: 'suggested', edits: [{ span, text: '' }] })
      : named(text, { title: 'Leave out', kind: 'suggested', edits: [{ span, text: '' }] }, '');
  }
  const title = word === ',' ? 'Put a comma in' : `Put “${word}” in`;
  return named(text, { title, kind: 'suggested', edits: [{ span, text: edit.text }] });
}
