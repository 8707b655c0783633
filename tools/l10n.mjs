// The words of client and server that people see, as translators get them: out of each `l10n.t(…)` of the source.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import l10nDev from '@vscode/l10n-dev';
import { root } from './console.mjs';

/** In English, made from the source; the file of a language has its code before `.json`. */
export const BUNDLE = 'l10n/bundle.l10n.json';
export const MANIFEST_WORDS = 'package.nls.json';

/** The sources that may say something to people. */
export function translatedSources() {
  return ['client/src', 'server/src']
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: file.split(path.sep).join('/'), text: readFileSync(path.join(root, file), 'utf8') }))
    .filter(({ text }) => text.includes('l10n.t('))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** Path and text of the bundle, its messages in the order of their keys. */
export async function bundleFile() {
  // For each file the exporter reads its grammar again, which takes ten times as long as all files in one.
  const texts = translatedSources().map(({ text }) =>
    text.replace(/^import .* from '(?:@vscode\/l10n|vscode)';$/gm, ''),
  );
  const contents = ["import { l10n } from 'vscode';", ...texts].join('\n');
  const messages = await l10nDev.getL10nJson([{ extension: '.ts', contents }]);
  const sorted = Object.fromEntries(Object.entries(messages).sort(([one], [other]) => (one < other ? -1 : 1)));
  return [BUNDLE, `${JSON.stringify(sorted, null, 2)}\n`];
}

/** The codes of the languages that have a file: `cy`. */
export function languages(folder = root) {
  const codes = [
    [folder, /^package\.nls\.([\w-]+)\.json$/],
    [path.join(folder, 'l10n'), /^bundle\.l10n\.([\w-]+)\.json$/],
  ].flatMap(([where, name]) =>
    existsSync(where) ? readdirSync(where).flatMap((file) => name.exec(file)?.[1] ?? []) : [],
  );
  return [...new Set(codes)].sort();
}

/**
 * What a language's file lacks and what it has too much, beside the English one. An untranslated message is shown in
 * English; one with other places than the English has would lose what belongs there.
 */
export function compareWords(english, translated) {
  const text = (message) => (typeof message === 'string' ? message : message.message);
  const places = (message) => [...new Set(text(message).match(/\{\w+\}/g) ?? [])].sort().join(' ');
  const keys = Object.keys(english);
  const done = keys.filter((key) => translated[key] !== undefined && text(translated[key]) !== '');
  return {
    untranslated: keys.filter((key) => !done.includes(key)),
    unknown: Object.keys(translated).filter((key) => english[key] === undefined),
    wrongPlaces: done.filter((key) => places(english[key]) !== places(translated[key])),
  };
}

/** Both files of a language beside the English ones. */
export function languageReport(code, folder = root) {
  const read = (file) => {
    const full = path.join(folder, file);
    return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : {};
  };
  return [MANIFEST_WORDS, BUNDLE].map((file) => ({
    file: file.replace(/\.json$/, `.${code}.json`),
    ...compareWords(read(file), read(file.replace(/\.json$/, `.${code}.json`))),
  }));
}
