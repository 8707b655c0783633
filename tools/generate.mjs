#!/usr/bin/env node
// Writes the generated files. From the rules, the templates and the client's manifest: the list of rules, their pages,
// the settings and the snippets; from the sources: the messages for translators; from the bundles: the third-party
// notices. Reports untranslated messages.
//   --check   writes nothing; lists the files that differ and exits with 1 if there are any
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { counted, root, say } from './console.mjs';
import { bundleFile, languageReport, languages } from './l10n.mjs';
import { loadServer } from './load-server.mjs';
import { noticeFiles } from './notices/notices.mjs';
import { registryFiles } from './rule-registry.mjs';

/** Path and text of every generated file. */
export async function generated() {
  const { rules, examplesById, builtInTemplates, generatedFiles } = await loadServer(`
    export { registry as rules } from './server/src/rules/engine/registry';
    export { examplesById } from './server/src/rules/engine/examples';
    export { builtInTemplates } from './server/src/templates/built-in';
    export { generatedFiles } from './server/src/docgen/generated-files';`);
  const manifest = path.join(root, 'client/manifest.json');
  return new Map([
    ...registryFiles(),
    bundleFile(),
    ...generatedFiles({
      rules,
      examples: examplesById,
      templates: builtInTemplates,
      packageFile: readJson(path.join(root, 'package.json')),
      ...(existsSync(manifest) && { manifest: readJson(manifest) }),
    }),
  ]);
}

/** Generated files that differ from those on disk; `text` is undefined for a page whose rule no longer exists. */
export function staleFiles(files) {
  const pages = path.join(root, 'docs/rules');
  const gone = (existsSync(pages) ? readdirSync(pages) : [])
    .filter((name) => name.endsWith('.md') && !files.has(`docs/rules/${name}`))
    .map((name) => ({ file: `docs/rules/${name}`, text: undefined }));
  return [
    ...[...files].map(([file, text]) => ({ file, text })).filter(({ file, text }) => contentOf(file) !== text),
    ...gone,
  ];
}

function writeAll(stale) {
  for (const { file, text } of stale) {
    const full = path.join(root, file);
    if (text === undefined) rmSync(full);
    else {
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, text);
    }
  }
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function contentOf(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.filename === process.argv[1]) {
  const check = process.argv.includes('--check');
  // What is generated from the rules needs the rule lists first.
  const lists = check ? [] : staleFiles(registryFiles()).filter(({ text }) => text !== undefined);
  writeAll(lists);
  const stale = staleFiles(new Map([...(await generated()), ...(await noticeFiles())]));
  if (!check) writeAll(stale);
  const changed = [...lists, ...stale];
  const names = changed.map(({ file }) => file).join(', ');
  if (changed.length === 0) say('Everything that is generated is up to date.');
  else if (check)
    console.error(
      `${counted(stale.length, 'generated file')} out of date: ${names}. Run “npm run generate” and commit ` +
        'what it writes.',
    );
  else say(`Wrote ${counted(changed.length, 'file')}: ${names}.`);
  for (const { file, untranslated, unknown, wrongPlaces } of languages().flatMap((code) => languageReport(code)))
    say(
      `${file}: ${counted(untranslated.length, 'message')} left to translate, ${unknown.length} no longer in ` +
        `English, ${wrongPlaces.length} with other placeholders than in English.`,
    );
  process.exitCode = check && stale.length > 0 ? 1 : 0;
}
