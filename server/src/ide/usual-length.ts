import lengthData from '../../data/usual-lengths.yaml';
import { wordsOf } from '../letter/word-count';
import type { UsualLength } from '../protocol/protocol';
import type { Reading } from '../reading/reading';

const usual = lengthData as Readonly<Record<string, UsualLength>>;

/** Number of words in a letter's sections, without headings and frame. */
export const bodyWords = ({ sections }: Reading): number => wordsOf(sections.flatMap(({ body }) => body));

/** The usual length of letters with the same template; undefined if too few are known. */
export const usualLength = ({ template }: Reading): UsualLength | undefined =>
  Object.hasOwn(usual, template.id) ? usual[template.id] : undefined;
