import type { Fix } from '../rules/engine/rule';
import type { L10n } from '../text/l10n';
import { textAt } from '../text/span';

/**
 * The title of a fix in a menu, in the editor's language: “utilise” → “use” for a replacement, with the number of
 * places; otherwise the fix's own.
 */
export function actionTitle(text: string, { titleMessage, titleData, edits }: TitledEdits, l10n: L10n): string {
  const own = l10n.filled(titleMessage, titleData);
  const right = String(titleData['right']);
  const [first] = edits;
  if (!titleMessage.startsWith(WRITES) || !first || !edits.every((edit) => edit.text === right)) return own;
  const words = textAt(text, first.span);
  const same = edits.every(({ span }) => textAt(text, span).toLowerCase() === words.toLowerCase());
  if (!same || words.trim() === '' || words.length > MAX_WORDS_LENGTH || words.includes('\n')) return own;
  const count = titleData['count'];
  if (count === undefined) return becomes(words, right, l10n);
  return titleMessage.endsWith(IN_ALL_PLACES)
    ? l10n.t('“{0}” → “{1}” in all {2} places', words, right, count)
    : becomesInPlaces(words, right, Number(count), l10n);
}

type TitledEdits = Pick<Fix, 'titleMessage' | 'titleData' | 'edits'>;

/** “utilise” → “use” */
export const becomes = (words: string, right: string, l10n: L10n): string => l10n.t('“{0}” → “{1}”', words, right);

/** “utilise” → “use” (2 places) */
export const becomesInPlaces = (words: string, right: string, count: number, l10n: L10n): string =>
  l10n.t('“{0}” → “{1}” ({2} places)', words, right, count);

/** The beginning and the end of the titles of replacements. */
const WRITES = 'Write “{right}”';
const IN_ALL_PLACES = ' in all {count} places';
const MAX_WORDS_LENGTH = 80;
