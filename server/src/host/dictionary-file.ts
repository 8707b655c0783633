import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lazy } from '../memo/lazy';
import { dictionaryOf } from '../nlp/dictionary';

/** The word list that ships beside the bundles; ASCII only. */
export const WORDS_FILE = path.join(__dirname, 'en-gb.words');

const dictionary = lazy(() => (existsSync(WORDS_FILE) ? dictionaryOf(readFileSync(WORDS_FILE, 'latin1')) : undefined));

/** True for a word in the dictionary, which is read on first use. If the file is missing, no word is known. */
export const isDictionaryWord = (word: string): boolean => dictionary()?.has(word) ?? false;
