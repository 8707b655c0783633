// Collects the messages of client and server for translation, from each `l10n.t(…)` and, for the titles of fixes, each
// `fixTitle(…)` in the source.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './console.mjs';

/** English, generated from the source; the file of another language has its code before `.json`. */
export const BUNDLE = 'l10n/bundle.l10n.json';
export const MANIFEST_WORDS = 'package.nls.json';

/** The sources that may contain messages. */
export function translatedSources() {
  return ['client/src', 'server/src']
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: file.split(path.sep).join('/'), text: readFileSync(path.join(root, file), 'utf8') }))
    .filter(({ text }) => /\bl10n\.t\(|\bfixTitle\(/.test(text))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** Path and text of the bundle, sorted by key. `@vscode/l10n-dev` would write the same bytes, but is 65 MB. */
export function bundleFile() {
  const messages = Object.assign({}, ...translatedSources().map(({ file, text }) => messagesIn(file, text)));
  const sorted = Object.fromEntries(Object.entries(messages).sort(([one], [other]) => (one < other ? -1 : 1)));
  return [BUNDLE, `${JSON.stringify(sorted, null, 2)}\n`];
}

/** The messages in those calls of a source, by key: a message, or one with its comment for translators. */
function messagesIn(file, text) {
  const messages = {};
  const visit = (node) => {
    if (ts.isCallExpression(node) && /^(?:.*\.)?l10n\.t$|^fixTitle$/.test(node.expression.getText())) {
      const { message, comment } = argumentsOf(node.arguments[0]);
      if (message !== undefined)
        messages[comment.length > 0 ? `${message}/${comment.join('')}` : message] =
          comment.length > 0 ? { message, comment } : message;
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return messages;
}

/** `'…'`, or `{ message: '…', comment: '…' or ['…'], args }`. */
function argumentsOf(node) {
  if (!ts.isObjectLiteralExpression(node)) return { message: stringOf(node), comment: [] };
  const named = (name) => node.properties.find((property) => property.name?.getText() === name)?.initializer;
  const comment = named('comment');
  const comments = comment && ts.isArrayLiteralExpression(comment) ? comment.elements : comment ? [comment] : [];
  return { message: stringOf(named('message')), comment: comments.map(stringOf) };
}

/** The value of a string literal, or of literals concatenated with `+` over several lines. */
function stringOf(node) {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [stringOf(node.left), stringOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** The codes of the available languages: `cy`. */
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
 * The messages missing and superfluous in a language's file, compared with the English one. An untranslated message is
 * shown in English; one with different placeholders would lose values.
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

/** Both files of a language compared with the English ones. */
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
