// The house: its rooms, the floor of each, and what may be carried where. The one list, from which the linter builds
// its walls. `server/src/<room>/` may import from its own room and from rooms on lower floors, nothing else.
import { builtinModules } from 'node:module';
import path from 'node:path';

/** The rooms of `server/src`, and the number of the floor on which each stands. */
export const FLOORS = {
  memo: 0,
  protocol: 0,
  text: 1,
  templates: 2,
  letter: 2,
  prose: 2,
  phrases: 2,
  reading: 3,
  grammar: 3,
  rules: 4,
  compare: 4,
  features: 5,
  export: 5,
  intake: 5,
  service: 6,
  disk: 7,
  lsp: 8,
  cli: 8,
};

/** From this floor up the house speaks to the world: files, terminal, language server protocol. */
export const GROUND_OF_THE_WORLD = 7;

/** What the world is made of: names that no file below that floor may use. */
export const WORLDLY_GLOBALS = [
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
 * What is wrong with an import, as a sentence, or undefined.
 * @param file       the importing file, from the repository's folder, with forward slashes
 * @param specifier  what it imports, as written
 */
export function wrongImport(file, specifier) {
  const from = placeOf(file);
  if (!from) return undefined;
  if (!specifier.startsWith('.')) return wrongPackage(from, specifier);
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  return from.client ? wrongFromClient(target) : wrongFromRoom(from, target);
}

/** Where a file stands: `{ client }`, `{ room, floor }`, or undefined for a file outside the house. */
export function placeOf(file) {
  if (file.startsWith('client/src/')) return { client: true };
  const room = /^server\/src\/([^/]+)\//.exec(file)?.[1];
  return room === undefined ? undefined : { room, floor: FLOORS[room] };
}

function wrongPackage({ client, room, floor }, specifier) {
  if (client) {
    return /^vscode-languageserver(\/|$)/.test(specifier)
      ? `The client does not import ${specifier}: that is the server's side.`
      : undefined;
  }
  if (floor >= GROUND_OF_THE_WORLD) {
    return /^vscode(\/|$)|^vscode-languageclient/.test(specifier)
      ? `The server does not import ${specifier}: it runs without VS Code.`
      : undefined;
  }
  const worldly =
    specifier.startsWith('node:') ||
    NODE.has(specifier) ||
    NODE.has(specifier.split('/')[0]) ||
    /^vscode(-|\/|$)/.test(specifier);
  return worldly
    ? `${room} stands below floor ${GROUND_OF_THE_WORLD} and does not import ${specifier}: only disk, lsp ` +
        'and cli speak to the world.'
    : undefined;
}

function wrongFromClient(target) {
  if (target.startsWith('client/') || target.startsWith('server/src/protocol/')) return undefined;
  return `The client does not import ${target}: of the server it knows only server/src/protocol.`;
}

function wrongFromRoom({ room, floor }, target) {
  if (floor === undefined) return `server/src/${room} stands on no floor: give it one in tools/floors.mjs.`;
  if (target.startsWith('server/data/')) return undefined;
  const there = placeOf(target);
  if (!there || there.client) return `${room} does not import ${target}: the server imports only from server/.`;
  if (there.room === room) return undefined;
  if (there.floor === undefined) return `server/src/${there.room} stands on no floor: give it one in tools/floors.mjs.`;
  if (there.floor < floor) return undefined;
  return `${room} (floor ${floor}) does not import from ${there.room} (floor ${there.floor}): imports point down only.`;
}
