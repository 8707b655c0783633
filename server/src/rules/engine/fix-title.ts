import { messageOf } from './messages';
import type { FixTitle, Placeholder } from './rule';

/**
 * The title of a fix, to be spread into it: `{ ...fixTitle('Add “{words}”', { words }), kind, edits }`.
 * @param message  a whole sentence in English. Use one literal, so that it is found for the translators
 *   (`tools/l10n.mjs`); singular and plural are two messages
 * @param data     a value for each placeholder: words of the letter or template, numbers or dates, never words of ours
 */
export function fixTitle<const S extends string>(message: S, ...[data]: TitleData<S>): FixTitle {
  return { title: messageOf(message, data), titleMessage: message, titleData: data ?? {} };
}

type TitleData<S extends string> = [Placeholder<S>] extends [never]
  ? []
  : [data: Readonly<Record<Placeholder<S>, string | number>>];
