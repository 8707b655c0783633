// The rooms of the server and their layers, which define who may import from whom. The linter builds its boundaries
// from this list. `server/src/<room>/` imports from its own room and from rooms of lower layers, nothing else.
import { builtinModules } from 'node:module';
import path from 'node:path';

/** The rooms of `server/src`, each with its layer. */
export const LAYERS = {
  lists: 0,
  memo: 0,
  protocol: 0,
  text: 1,
  dates: 2,
  letter: 2,
  import: 2,
  templates: 3,
  comments: 3,
  'release-check': 3,
  phrases: 3,
  nlp: 3,
  grammar: 4,
  reading: 4,
  analysis: 5,
  'template-learning': 6,
  compare: 6,
  'follow-up': 6,
  timetable: 6,
  readiness: 8,
  review: 6,
  insight: 6,
  sameness: 6,
  extract: 6,
  edits: 6,
  'template-drift': 7,
  rules: 7,
  ide: 8,
  export: 8,
  docgen: 8,
  exchange: 9,
  service: 9,
  host: 10,
  lsp: 11,
  cli: 11,
  browser: 12,
};

/** From this layer up rooms may do input and output: files, terminal, language server protocol. */
export const IO_LAYER = 10;

/** Globals for input and output, which no file of a lower layer may use. */
export const IO_GLOBALS = [
  'process',
  'require',
  '__dirname',
  '__filename',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'console',
];

const NODE = new Set(builtinModules);

/**
 * Why an import is not allowed, as a sentence; undefined if it is.
 * @param file       the importing file, from the repository's root, with forward slashes
 * @param specifier  the imported module, as written
 */
export function wrongImport(file, specifier) {
  const from = placeOf(file);
  if (!from) return undefined;
  if (!specifier.startsWith('.')) return wrongPackage(from, specifier);
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  return from.client ? wrongFromClient(target) : wrongFromRoom(from, target);
}

/** The place of a file: `{ client }`, `{ room, layer }`, or undefined for a file of neither. */
export function placeOf(file) {
  if (/^client\/(?:src|webview)\//.test(file)) return { client: true };
  const room = /^server\/src\/([^/]+)\//.exec(file)?.[1];
  return room === undefined ? undefined : { room, layer: LAYERS[room] };
}

function wrongPackage({ client, room, layer }, specifier) {
  if (client) {
    return /^vscode-languageserver(\/|$)/.test(specifier)
      ? `The client does not import ${specifier}: that is the server's side.`
      : undefined;
  }
  if (layer >= IO_LAYER) {
    return /^vscode(\/|$)|^vscode-languageclient/.test(specifier)
      ? `The server does not import ${specifier}: it runs without VS Code.`
      : undefined;
  }
  // Client and server share the types of the protocol library.
  if (room === 'protocol' && specifier === 'vscode-languageserver-protocol') return undefined;
  const isIo =
    specifier.startsWith('node:') ||
    NODE.has(specifier) ||
    NODE.has(specifier.split('/')[0]) ||
    /^vscode(-|\/|$)/.test(specifier);
  return isIo
    ? `${room} is below layer ${IO_LAYER} and does not import ${specifier}: only host, lsp ` +
        'and cli do input and output.'
    : undefined;
}

function wrongFromClient(target) {
  if (target.startsWith('client/') || target.startsWith('server/src/protocol/')) return undefined;
  return `The client does not import ${target}: of the server it knows only server/src/protocol.`;
}

function wrongFromRoom({ room, layer }, target) {
  if (layer === undefined) return `server/src/${room} has no layer: give it one in tools/layers.mjs.`;
  if (target.startsWith('server/data/')) return undefined;
  const there = placeOf(target);
  if (!there || there.client) return `${room} does not import ${target}: the server imports only from server/.`;
  if (there.room === room) return undefined;
  if (there.layer === undefined) return `server/src/${there.room} has no layer: give it one in tools/layers.mjs.`;
  if (there.layer < layer) return undefined;
  return `${room} (layer ${layer}) does not import from ${there.room} (layer ${there.layer}): imports point down only.`;
}
