#!/usr/bin/env node
// Makes a release: sets the version, renames “Unreleased” in CHANGELOG.md, packages the extension, commits, tags.
//   node tools/release.mjs VERSION [--dry-run]
// VERSION is x.y.z and newer than the current one; --dry-run changes nothing and prints what would be done. Nothing is
// pushed or published: pushing the tag starts .github/workflows/publish.yml, which publishes it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, say } from './console.mjs';

/**
 * The changelog with its “Unreleased” part moved under the version and the date. Throws if there is nothing to release.
 */
export function releasedChangelog(text, version, day) {
  const head = '## [Unreleased]\n';
  const at = text.indexOf(head);
  if (at < 0) throw new Error('CHANGELOG.md has no section “## [Unreleased]”.');
  const rest = text.slice(at + head.length);
  const end = rest.search(/^## /m);
  if ((end < 0 ? rest : rest.slice(0, end)).trim() === '')
    throw new Error('There is nothing under “## [Unreleased]” in CHANGELOG.md.');
  return `${text.slice(0, at)}${head}\n## [${version}] - ${day}\n${rest}`;
}

/** True if `next` (x.y.z) is newer than `present`. */
export function isNewer(next, present) {
  const [a, b] = [next, present].map((version) => version.split('.').map(Number));
  const at = a.findIndex((part, i) => part !== b[i]);
  return at >= 0 && a[at] > b[at];
}

function release(version, dryRun) {
  const manifestFile = path.join(root, 'package.json');
  const lockFile = path.join(root, 'package-lock.json');
  const changelogFile = path.join(root, 'CHANGELOG.md');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`“${version}” is not a version of the form x.y.z.`);
  if (!isNewer(version, manifest.version)) throw new Error(`${version} is not newer than ${manifest.version}.`);
  if (git('status', '--porcelain') !== '') throw new Error('There are uncommitted changes.');
  if (git('tag', '--list', `v${version}`) !== '') throw new Error(`The tag v${version} exists already.`);
  const day = new Date().toISOString().slice(0, 10);
  const changelog = releasedChangelog(readFileSync(changelogFile, 'utf8'), version, day);
  const vsix = `${manifest.name}-${version}.vsix`;
  say(`Version ${manifest.version} → ${version} in package.json and package-lock.json`);
  say(`CHANGELOG.md: “Unreleased” becomes “[${version}] - ${day}”`);
  say(`Package ${vsix}, commit “Release ${version}”, tag v${version}`);
  if (dryRun) {
    say('Nothing was changed (--dry-run).');
    return;
  }
  writeFileSync(changelogFile, changelog);
  manifest.version = version;
  writeJson(manifestFile, manifest);
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  lock.version = version;
  lock.packages[''].version = version;
  writeJson(lockFile, lock);
  // If packaging fails, the release ends before anything is committed.
  execFileSync(process.execPath, [path.join(root, 'tools/package.mjs')], { cwd: root, stdio: 'inherit' });
  git('commit', '--all', '--message', `Release ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `Inspection Letters ${version}`);
  say('Done. Push it with: git push --follow-tags. That publishes it in the Marketplace and in Open VSX.');
  say(`From this computer: node tools/publish.mjs --vsix ${vsix}, with VSCE_PAT and OVSX_PAT set.`);
}

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);

if (process.argv[1] === import.meta.filename) {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  try {
    release(positionals[0] ?? '', values['dry-run']);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
