import path from 'path-browserify';

/**
 * Returns the path in the mirror of a file of any scheme: `vscode-vfs://github/team/a.letter.md` is
 * `/vscode-vfs+github/team/a.letter.md`. Undefined for a document that was never saved. Replaces `lsp/path-of`.
 */
export function pathOf(uri: string): string | undefined {
  const [, scheme, authority = '', rest = ''] = URI.exec(uri) ?? [];
  if (scheme === undefined || NO_FILES.has(scheme)) return undefined;
  try {
    return `/${scheme}+${authority}${decodeURIComponent(rest).replace(/\/+$/, '')}`;
  } catch {
    // A percent sign that is not part of an escape.
    return undefined;
  }
}

/** Returns the URI of a path in the mirror. */
export function uriOf(file: string): string {
  const [, scheme = 'file', authority = '', rest = ''] = PATH.exec(file) ?? [];
  return `${scheme}://${authority}${rest.split('/').map(encoded).join('/')}`;
}

/**
 * As `wholePath` of `lsp/path-of`; an absolute path is one in the folder's file system. A web worker has no home
 * folder.
 */
export function wholePath(name: string, folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined;
  return path.isAbsolute(name) ? path.join(fileSystemOf(folder), name) : path.join(folder, name);
}

/** The path to show to the user: within its file system. */
export const shownPath = (file: string): string => file.slice(fileSystemOf(file).length);

const fileSystemOf = (file: string): string => `/${file.split('/')[1] ?? ''}`;

const NO_FILES: ReadonlySet<string> = new Set(['untitled', 'git']);
const URI = /^([a-z][a-z0-9.-]*):(?:\/\/([^/?#]*))?(\/[^?#]*)?$/;
const PATH = /^\/([a-z][a-z0-9.-]*)\+([^/]*)(\/.*)?$/s;

/** Encodes a segment as VS Code does, so that its URIs and ours are the same string. */
const encoded = (segment: string): string =>
  encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
