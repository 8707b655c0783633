import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isSentVersion } from '../exchange/sent-names';
import type { SentVersion } from '../exchange/sent-version';
import { PROPERTIES } from '../export/comments/accuracy-table';
import type { MarkedUpDocument } from '../import/docx/marked-up';
import type { IoProblem } from './files';
import { hashOf } from './identity';
import type { LetterFile } from './letter-file';
import { readText } from './read-file';

/** The version of a letter from which a file was made. */
export interface FoundVersion {
  readonly name: string;
  readonly text: string;
  /** True if the file itself identifies this version. */
  readonly isCertain: boolean;
  /** A remark for the user on how it was found. */
  readonly remark?: string;
}

/** Returns the version that the user named. */
export function namedVersion(file: string, folder: string): FoundVersion | IoProblem {
  const full = path.resolve(folder, file);
  const source = readText(full);
  if ('problem' in source) return { problem: source.problem.replace(full, file) };
  return { name: path.basename(file), text: source.text, isCertain: false };
}

/**
 * Finds the version of a letter from which a file was made: by the hash in the file, among the letter itself and the
 * versions kept beside it. If the hash is lost, as after Google Docs, the version that shares most paragraphs with the
 * file is taken.
 */
export function versionOf(
  { file, full, source }: LetterFile,
  back: MarkedUpDocument,
  read: (text: string) => SentVersion,
): FoundVersion {
  const hash = back.properties.get(PROPERTIES.hash);
  const kept = savedVersions(full);
  const known = [...kept, { name: path.basename(full), text: source.text }];
  const same = known.find(({ text }) => hash !== undefined && hashOf(text) === hash);
  if (same) return { ...same, isCertain: true };
  const there = new Set(
    back.paragraphs.map(({ pieces }) =>
      pieces
        .map(({ text }) => text)
        .join('')
        .trim(),
    ),
  );
  const scored = known.map((version) => ({
    version,
    score: read(version.text).paragraphs.filter(({ words }) => there.has(words.trim())).length,
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a)).version;
  const why =
    hash === undefined
      ? 'it does not say which version it was made from'
      : `the version that it was made from${named(back)} is not beside ${file}`;
  return { ...best, isCertain: false, remark: `${why}; it was compared with ${best.name}, the most similar one.` };
}

const named = (back: MarkedUpDocument): string => {
  const name = back.properties.get(PROPERTIES.file);
  return name === undefined ? '' : ` (${name})`;
};

/** Returns the versions kept beside a letter (given by absolute path), newest first. */
export function savedVersions(letter: string): readonly { readonly name: string; readonly text: string }[] {
  const folder = path.dirname(letter);
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => isSentVersion(name, path.basename(letter)))
    .sort()
    .reverse()
    .flatMap((name) => {
      const source = readText(path.join(folder, name));
      return 'problem' in source ? [] : [{ name, text: source.text }];
    });
}
