import type { DefinitionInLetter } from '../reading/abbreviations/abbreviations';
import type { Reading } from '../reading/reading';

/** True for an explanation that the template itself gives: `…children’s services (ILACS) framework.` */
export function isStock({ slots }: Reading, { block, mention }: DefinitionInLetter): boolean {
  return slots.some(({ part, passage, extra }) =>
    part.stock.some(({ text, variants }) => [text, ...variants].some((wording) => wording.includes(`(${mention.abbreviation})`))) &&
    [passage, ...extra].some((one) => one?.blocks.includes(block)));
}
