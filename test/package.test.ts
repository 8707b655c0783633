import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error the tools are plain JavaScript
import { loadVsce } from '../tools/vsce/load.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundles = [
  'dist/archive.js',
  'dist/cli.js',
  'dist/client.js',
  'dist/commands.js',
  'dist/export.js',
  'dist/grammar.js',
  'dist/import.js',
  'dist/insight.js',
  'dist/language-server.js',
  'dist/phrases.js',
  'dist/retext-on-request.js',
  'dist/retext.js',
  'dist/server.js',
  'dist/slides.js',
  'dist/suggest.js',
  'dist/webview/preview.js',
];

/** The part of @vscode/vsce that is used here. */
interface Vsce {
  readonly PackageManager: { readonly None: unknown };
  listFiles(options: { readonly cwd: string; readonly packageManager: unknown }): Promise<string[]>;
}

/** @vscode/vsce is installed on first use. */
const LONGEST_INSTALL_MS = 600_000;

/** Folders whose files come and go with rules and pictures; only their file types are checked. */
const KINDS: readonly [RegExp, string][] = [
  [/^docs\/rules\/(?!README)[a-z0-9-]+\.md$/, 'docs/rules/*.md'],
  [/^dist\/fonts\/(LICENSE|[A-Za-z-]+\.ttf)$/, 'dist/fonts/*'],
  [/^client\/media\/[a-z0-9/-]+\.(svg|png|md)$/, 'client/media/**/*.{svg,png,md}'],
];

describe('the package', () => {
  let files: readonly string[] = [];
  beforeAll(async () => {
    if (!bundles.every((bundle) => existsSync(path.join(root, bundle)))) {
      execFileSync(process.execPath, ['tools/build.mjs', '--quiet'], { cwd: root });
    }
    const { listFiles, PackageManager } = (await loadVsce()) as Vsce;
    const listed = await listFiles({ cwd: root, packageManager: PackageManager.None });
    files = listed.map((file) => file.split(path.sep).join('/'));
  }, LONGEST_INSTALL_MS);

  it('contains exactly these files', () => {
    const kinds = files.map((file) => KINDS.find(([pattern]) => pattern.test(file))?.[1] ?? file);
    expect([...new Set(kinds)].sort()).toEqual([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'THIRD-PARTY-NOTICES.md',
      'client/media/**/*.{svg,png,md}',
      'dist/archive.js',
      'dist/cli.js',
      'dist/client.js',
      'dist/commands.js',
      'dist/en-gb.LICENSE',
      'dist/en-gb.aff',
      'dist/en-gb.dic',
      'dist/en-gb.words',
      'dist/export.js',
      'dist/fonts/*',
      'dist/grammar.js',
      'dist/import.js',
      'dist/insight.js',
      'dist/language-server.js',
      'dist/phrases.bin.gz',
      'dist/phrases.js',
      'dist/retext-on-request.js',
      'dist/retext.js',
      'dist/server.js',
      'dist/slides.js',
      'dist/suggest.js',
      'dist/web/client.js',
      'dist/web/import.js',
      'dist/web/server.js',
      'dist/web/suggest.js',
      'dist/web/worker-in-node.js',
      'dist/webview/preview.js',
      'docs/architecture.md',
      'docs/archive.md',
      'docs/command-line.md',
      'docs/comments-file.md',
      'docs/decisions.md',
      'docs/editor-features.md',
      'docs/exchange.md',
      'docs/fuzzing.md',
      'docs/glossary.md',
      'docs/lsp-extensions.md',
      'docs/other-editors.md',
      'docs/performance.md',
      'docs/pictures/editor-dark.png',
      'docs/pictures/editor-light.png',
      'docs/quality.md',
      'docs/rooms.md',
      'docs/rules/*.md',
      'docs/rules/README.md',
      'docs/settings.md',
      'docs/templates.md',
      'docs/writing-a-rule.md',
      'docs/writing-a-template.md',
      'l10n/bundle.l10n.json',
      'package.json',
      'package.nls.json',
      'samples/northmoor-with-problems.letter.md',
      'server/data/comments.schema.json',
      'server/data/template.schema.json',
      'server/data/wording.schema.json',
      'syntaxes/inspection-letter.language-configuration.json',
      'syntaxes/inspection-letter.tmLanguage.json',
    ]);
  });

  it('contains every file that the manifest names', () => {
    const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const named = filesNamedIn(manifest).map((file) => file.replace(/^\.\//, ''));
    expect(named).toContain('dist/client.js');
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('contains every page that its pages link to', () => {
    const broken = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => {
        const text = readFileSync(path.join(root, file), 'utf8')
          .replace(/^```[^]*?^```/gm, '')
          .replace(/`[^`\n]*`/g, '');
        return [...text.matchAll(/\]\((?!https?:|#|command:|mailto:)([^)#\s]+)/g)]
          .map((match) => match[1]!)
          .filter((target) => !files.includes(path.posix.join(path.posix.dirname(file), target)))
          .map((target) => `${file}: ${target}`);
      });
    expect(broken).toEqual([]);
  });

  it('contains bundles that load nothing but VS Code and Node', () => {
    for (const bundle of bundles) {
      const text = readFileSync(path.join(root, bundle), 'utf8');
      const loaded = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]!);
      const others = loaded.filter((name) => !isBuiltin(name) && name !== 'vscode');
      expect(others, bundle).toEqual([]);
      if (bundle !== 'dist/client.js') expect(loaded, bundle).not.toContain('vscode');
    }
  });

  it('reveals nothing about the machine it was built on', () => {
    for (const bundle of bundles)
      expect(readFileSync(path.join(root, bundle), 'utf8').includes(path.resolve(root)), bundle).toBe(false);
  });
});

/** Every text of the manifest that looks like a path in the package. */
function filesNamedIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /^(\.\/)?(client\/media|dist|docs|syntaxes)\/\S+\.[a-z]+$/i.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(filesNamedIn) : [];
}
