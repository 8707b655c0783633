import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lazy } from '../memo/lazy';
import { dictionaryOf } from '../nlp/dictionary';

/** The words beside the bundles, which are ASCII. */
export const WORDS_FILE = path.join(__dirname, 'en-gb.words');

const dictionary = lazy(() => (existsSync(WORDS_FILE) ? dictionaryOf(readFileSync(WORDS_FILE, 'latin1')) : undefined));

/** True for a word of the dictionary; it is read when somebody asks. Where it is not there no word is known. */
export const isDictionaryWord = (word: string): boolean => dictionary()?.has(word) ?? false;
