import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dictionaryOf } from '../prose/dictionary';
import type { Dictionary } from '../prose/dictionary';

/** The words beside the bundles, which are ASCII. */
export const WORDS_FILE = path.join(__dirname, 'en-gb.words');

let read: Dictionary | undefined;

/** True for a word of the dictionary; it is read when somebody asks. Where it is not there no word is known. */
export function isDictionaryWord(word: string): boolean {
  if (!read && !existsSync(WORDS_FILE)) return false;
  read ??= dictionaryOf(readFileSync(WORDS_FILE, 'latin1'));
  return read.has(word);
}
