import type { Prose } from '../prose/prose';
import type { Block } from '../letter/letter';
import type { Reading } from '../reading/reading';
import { runningText } from '../reading/running-text';

/**
 * The words of the names that a letter is sure of: its authority, the persons whom it names in their places, and every word with a capital
 * that its frame has (address, letterhead, signature) and the dictionary has not. Straight apostrophes, no possessive endings.
 */
export function namesInLetter(reading: Reading, prose: Prose): ReadonlySet<string> {
  const { facts } = reading;
  const texts: string[] = [];
  for (const { text, authority } of facts.authorities) if (authority) texts.push(text, authority.name);
  for (const name of [facts.addressee?.name, ...(facts.addressee?.others ?? []), facts.signatory?.name, ...(facts.signatory?.others ?? []), ...facts.inspectors.map((inspector) => inspector.name)]) {
    if (name) texts.push(name.text);
  }
  const names = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(NAME)) names.add(word);
  for (const block of frameOf(reading)) for (const { word, capital } of prose.of(block.text).doubts) if (capital) names.add(word);
  return names;
}

const NAME = /\p{Lu}[\p{L}']+/gu;

function frameOf(reading: Reading): readonly Block[] {
  const running = new Set(runningText(reading));
  return reading.letter.blocks.filter((block) => block.kind !== 'comment' && block.kind !== 'divider' && !running.has(block));
}
