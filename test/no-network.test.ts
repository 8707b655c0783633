import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CLEAN, built, folder, run } from './cli/built';

/** Every module of Node, or of the editor, that a bundle may load, and what for. Any other module fails the test. */
const HARMLESS = [
  'assert',
  'buffer',
  'crypto',
  'events',
  'fs',
  'fs/promises',
  'module',
  'os',
  'path',
  'process',
  'readline',
  'stream',
  'string_decoder',
  'url',
  'util',
  'v8',
  'vscode',
];
/** Bundles of our own with code caches, which `requireCached` loads; they are tested below like all others. */
const CACHED_BUNDLES = ['grammar', 'phrases', 'retext', 'retext-on-request'];
const CACHED = [...CACHED_BUNDLES, 'vm'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // They run the programs with their code caches.
  cli: [...HARMLESS, 'vm'],
  // The phrase counts are compressed with zlib; an archive is read in threads.
  commands: [...HARMLESS, ...CACHED, 'zlib', 'worker_threads'],
  // vscode-jsonrpc can use a named pipe or a socket that its parent gives on the command line; nothing gives one here.
  server: [...HARMLESS, 'vm'],
  'language-server': [...HARMLESS, ...CACHED, 'net', 'child_process', 'worker_threads', 'zlib'],
  // Word and PDF files are compressed with zlib.
  export: [...HARMLESS, 'zlib'],
  // A thread that reads an archive.
  archive: [...HARMLESS, ...CACHED, 'zlib', 'worker_threads'],
  insight: HARMLESS,
  slides: HARMLESS,
  // It reads files in a separate thread.
  import: [...HARMLESS, 'worker_threads'],
  // It computes spelling suggestions in a separate thread.
  suggest: [...HARMLESS, 'worker_threads'],
  retext: HARMLESS,
  'retext-on-request': HARMLESS,
  grammar: HARMLESS,
  phrases: HARMLESS,
  // vscode-languageclient starts the server as a separate process and communicates over Node's IPC channel; in a
  // virtual workspace the server is a thread.
  client: [...HARMLESS, 'net', 'child_process', 'worker_threads'],
};

/** Globals by which a program can reach the network without loading a module. */
const REACHING = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'WebTransport',
  'RTCPeerConnection',
]);

describe.each([
  'cli',
  'commands',
  'server',
  'language-server',
  'client',
  'export',
  'archive',
  'insight',
  'slides',
  'import',
  'suggest',
  'retext',
  'retext-on-request',
  'grammar',
  'phrases',
] as const)('the bundle of the %s', (bundle) => {
  const { loads, reaches, unnamed } = inventory(built(bundle));

  it('loads nothing that can reach the network', () => {
    const known = new Set(ALLOWED[bundle]);
    expect([...loads].filter((name) => !known.has(name.replace(/^node:/, '')))).toEqual([]);
    // An empty list would prove nothing. The writers of files are pure and need hardly any module.
    if (
      !['export', 'insight', 'slides', 'suggest', 'retext', 'retext-on-request', 'grammar', 'phrases'].includes(bundle)
    )
      expect([...loads].length).toBeGreaterThan(2);
    // Every name is a module of Node or the editor, or our own bundle: nothing comes from a node_modules folder.
    const ours = ['vscode', ...CACHED_BUNDLES];
    expect(
      [...loads].filter((name) => !ours.includes(name) && !builtinModules.includes(name.replace(/^node:/, ''))),
    ).toEqual([]);
  });

  it('uses no network global', () => {
    expect([...reaches]).toEqual([]);
  });

  it('loads only known modules by computed names', () => {
    // Bundles next to theirs: the server's for `lsp`, the writers' for `export`, the readers' for `import`. The PDF
    // reader would load a worker if it were given its name; it is given none and has it built in.
    expect(unnamed.sort()).toEqual(
      {
        cli: [],
        commands: ['createRequire(__filename)(bundle)', 'createRequire(__filename)(server)'],
        server: [],
        'language-server': ['createRequire(__filename)(BUNDLE)', 'createRequire(__filename)(bundle)'],
        client: [],
        export: [],
        archive: ['createRequire(__filename)(bundle)'],
        insight: [],
        slides: [],
        import: ['import(this.workerSrc)'],
        suggest: [],
        retext: [],
        'retext-on-request': [],
        grammar: [],
        phrases: [],
      }[bundle],
    );
  });
});

describe('without any network access', () => {
  const cut = `
    const Module = require('node:module');
    const load = Module._load;
    Module._load = (name, ...rest) => {
      if (/^(?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\\/promises|inspector)$/.test(name)) throw new Error('the \
network is cut: ' + name);
      return load(name, ...rest);
    };
    for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']) {
      Object.defineProperty(globalThis, name, { get() { throw new Error('the network is cut: ' + name); }, \
configurable: true });
    }`;

  it('the command line works completely', async () => {
    const cwd = folder({ 'cut.cjs': cut, 'a.letter.md': CLEAN, 'a.txt': CLEAN });
    const node = ['--require', path.join(cwd, 'cut.cjs')];
    for (const args of [
      ['check', 'a.letter.md'],
      ['check', 'a.letter.md', '--format', 'sarif'],
      ['import', 'a.txt', '-o', 'b.letter.md'],
      ['outline', 'a.letter.md'],
      ['export', 'a.letter.md', '--to', 'pdf'],
      ['export', 'a.letter.md', '--to', 'docx'],
      ['export', 'a.letter.md', '--to', 'html'],
      ['templates'],
      ['rules'],
      ['new'],
    ]) {
      expect(await run(args, { cwd, node }), args.join(' ')).toMatchObject({ code: 0, err: '' });
    }
  }, 120_000);

  it('the network is really blocked', async () => {
    const cwd = folder({ 'cut.cjs': cut });
    const tried = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        [
          '--require',
          path.join(cwd, 'cut.cjs'),
          '-e',
          'try { require("node:net") } catch (e) { console.log(e.message) } try { fetch } catch (e) { ' +
            'console.log(e.message) }',
        ],
        (_, out) => resolve(out),
      );
    });
    expect(tried).toBe('the network is cut: node:net\nthe network is cut: fetch\n');
  });
});

/** What a bundle loads by name, by computed names, and the globals that reach the network. */
function inventory(file: string): { loads: Set<string>; reaches: Set<string>; unnamed: string[] } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const loads = new Set<string>();
  const reaches = new Set<string>();
  const unnamed: string[] = [];
  const visit = (node: ts.Node, parent: ts.Node | undefined): void => {
    if (ts.isCallExpression(node) && isLoading(node, source)) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteralLike(name)) loads.add(name.text);
      else
        unnamed.push(
          node
            .getText(source)
            .replace(/\(0, \w+\.(\w+)\)/, '$1')
            // The bundler numbers names that two modules share.
            .replace(/(?<=[A-Z])\d+\)$/, ')')
            .slice(0, 80),
        );
    }
    if (ts.isIdentifier(node) && REACHING.has(node.text) && !isOwnName(node, parent)) reaches.add(node.text);
    ts.forEachChild(node, (child) => visit(child, node));
  };
  visit(source, undefined);
  return { loads, reaches, unnamed };
}

function isLoading({ expression }: ts.CallExpression, source: ts.SourceFile): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(expression)) return /^require(?:Cached)?$/.test(expression.text);
  return ts.isCallExpression(expression) && expression.getText(source).includes('createRequire');
}

// A property or method with the same name, unless it belongs to the global object.
function isOwnName(node: ts.Identifier, parent: ts.Node | undefined): boolean {
  if (parent && ts.isPropertyAccessExpression(parent) && parent.name === node) {
    return !(
      ts.isIdentifier(parent.expression) &&
      ['globalThis', 'window', 'self', 'global', 'navigator'].includes(parent.expression.text)
    );
  }
  return (
    parent !== undefined && (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node
  );
}
