import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import type { Clause } from '../subject';
import { otherNumber } from '../words';

/**
 * That the verb of a clause does not have the number of its subject.
 * @param message which of the messages of `verb-agreement`
 * @param words the subject as the message names it
 * @returns undefined where the verb has no other number
 */
export function disagreement(
  { tokens }: TaggedSentence,
  { verb, subject }: Pick<Clause, 'verb' | 'subject'>,
  message: 'joined' | 'plural' | 'singular',
  words: string,
): GrammarProblem | undefined {
  const token = tokens[verb] as Token;
  const right = otherNumber(token.text);
  if (right === undefined) return undefined;
  const start = (tokens[subject.from] as Token).start;
  return {
    rule: 'verb-agreement',
    message,
    data: { subject: words, verb: token.text, right },
    start,
    end: token.end,
    edit: { start: token.start, end: token.end, text: right },
  };
}
