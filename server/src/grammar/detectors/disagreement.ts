import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import type { Clause } from '../subject';
import { otherNumber } from '../words';

/**
 * A problem for a verb that does not agree in number with its subject.
 * @param message which of the messages of `verb-agreement` to use
 * @param words the subject as shown in the message
 * @returns undefined if the verb has no other number
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
