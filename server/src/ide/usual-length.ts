import lengthData from '../../data/usual-lengths.yaml';
import { wordsOf } from '../letter/word-count';
import type { UsualLength } from '../protocol/protocol';
import type { Reading } from '../reading/reading';

const usual = lengthData as Readonly<Record<string, UsualLength>>;

/** The words of a letter's sections, without headings and frame. */
export const bodyWords = ({ sections }: Reading): number => wordsOf(sections.flatMap(({ body }) => body));

/** How long letters of the same template usually are; undefined where too few are known. */
export const usualLength = ({ template }: Reading): UsualLength | undefined =>
  Object.hasOwn(usual, template.id) ? usual[template.id] : undefined;
