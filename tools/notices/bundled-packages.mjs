// Finds whose code is in the bundles: every package that the bundler reports bytes of, and works copied into those
// packages. A package whose licence is unknown fails the build.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles, optionsFor } from '../bundles.mjs';
import { root } from '../console.mjs';
import { CHOSEN, DATA, EMBEDDED, LICENCES, SHIPPED, TEXTS } from './known.mjs';

/**
 * The contents of the production bundles, in order of name: `{ name, version, licence, copyright, text, homepage,
 * folders, inside, kind }`. `folders` are the locations of one version under node_modules, with forward slashes;
 * `inside` is the `name@version` of the package that contains a copied work. Throws with a sentence for each package
 * whose licence is unknown.
 */
export async function bundledPackages() {
  return packagesIn(await metafiles());
}

/** esbuild's metafile for each production bundle. Nothing is written. */
export async function metafiles() {
  const options = bundles.map((one) => ({ ...optionsFor(one, true), metafile: true, write: false }));
  const built = await Promise.all(options.map((one) => build(one)));
  return built.map(({ metafile }) => metafile);
}

/** The same for bundles that have been built. */
export function packagesIn(metafiles) {
  const files = usedFiles(metafiles);
  const problems = [];
  const found = new Map();
  const add = (facts) => {
    const key = `${facts.name}@${facts.version ?? ''}`;
    const known = found.get(key);
    if (known) known.folders = [...new Set([...known.folders, ...facts.folders])].sort(inOrder);
    else found.set(key, facts);
  };
  const folders = new Set(files.map(folderOf));
  for (const folder of [...folders, ...copiedFolders(files, problems)]) {
    const facts = factsOf(folder, problems);
    if (facts) add(facts);
  }
  for (const facts of [...embedded(found, problems), ...shipped(problems)]) add(facts);
  checkData(problems);
  // The sentences say what to do; a stack trace would not help.
  if (problems.length > 0) throw Object.assign(new Error(problems.join('\n')), { isForPeople: true });
  return [...found.values()].sort((a, b) => inOrder(a.name, b.name) || inOrder(a.version ?? '', b.version ?? ''));
}

/** Orders by code unit: the same on every machine. */
export const inOrder = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The files under node_modules that contribute bytes to a bundle. */
function usedFiles(metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
  const used = inputs.filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && PACKAGE.test(file));
  return [...new Set(used.map(([file]) => file))].sort(inOrder);
}

const PACKAGE = /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//;
const folderOf = (file) => PACKAGE.exec(file)[1];

/** Packages that were bundled into another before publication; a comment by that bundler gives their location. */
function copiedFolders(files, problems) {
  const folders = new Set();
  for (const file of files) {
    for (const [, name] of read(file).matchAll(COPIED)) {
      const places = [`${folderOf(file)}/node_modules/${name}`, `node_modules/${name}`];
      const folder = places.find((place) => existsSync(path.join(root, place, 'package.json')));
      if (folder) folders.add(folder);
      else problems.push(`${file} holds code of ${name}, whose licence is not known: say it in EMBEDDED ${OF_KNOWN}.`);
    }
  }
  return folders;
}

const COPIED = /^\/\/(?:#region)? node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;
const OF_KNOWN = 'of tools/notices/known.mjs';

function factsOf(folder, problems) {
  const manifest = JSON.parse(read(`${folder}/package.json`));
  const { name, version, author, homepage, repository } = manifest;
  const say = (what) => void problems.push(`${name} ${version} is in a bundle, and ${what} ${OF_KNOWN}.`);
  const declared = declaredLicence(manifest);
  const licence = CHOSEN[name]?.licence ?? declared ?? LICENCES[name];
  const own = CHOSEN[name] ? chosenPart(name, licenceText(folder), say) : licenceText(folder);
  if (!licence || /^(?:UNLICENSED|SEE LICEN[CS]E)/i.test(licence)) {
    return say('its licence is unknown: remove the package, or add its licence to LICENCES');
  }
  if (CHOSEN[name] && !declared?.includes(licence)) say(`no longer offers ${licence}: correct CHOSEN`);
  if (!own && !TEXTS[licence]) return say(`has no text for its licence, ${licence}: add one to TEXTS`);
  const lines = copyrightLines(own ?? readme(folder));
  return {
    name,
    version,
    licence,
    kind: 'package',
    copyright: lines.length > 0 ? lines : [`Copyright (c) ${holder(author) || `the authors of ${name}`}`],
    text: own ?? kept(TEXTS[licence]),
    homepage: homepage || webPage(repository),
    folders: [folder],
  };
}

function declaredLicence({ license, licenses }) {
  return typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '));
}

/** The part of a text with several licences that precedes the next one. */
function chosenPart(name, text, say) {
  const end = text?.indexOf(CHOSEN[name].until) ?? -1;
  if (end < 0) say('its licence file has a new layout: correct CHOSEN');
  return text?.slice(0, end);
}

/** The text of all licence and notice files of a package, or undefined. */
function licenceText(folder) {
  const names = readdirSync(path.join(root, folder)).filter((name) => LICENCE_FILE.test(name) && !PROGRAM.test(name));
  if (names.length === 0) return undefined;
  return names
    .sort(inOrder)
    .map((name) => read(`${folder}/${name}`))
    .join('\n\n');
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|unlicense)(?:[.-]|$)/i;
const PROGRAM = /\.(?:[cm]?[jt]s|json)$/i;

function readme(folder) {
  const name = readdirSync(path.join(root, folder)).find((one) => /^readme(?:\.|$)/i.test(one));
  return name === undefined ? '' : read(`${folder}/${name}`);
}

/** The copyright lines, without comment characters. */
function copyrightLines(text) {
  const lines = text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').split('\n');
  return [...new Set(lines.map((line) => bareLine(line).replace(/\s+/g, ' ')).filter(isCopyright))];
}

/** A line without comment, heading or quotation characters before it. */
export const bareLine = (line) => line.replace(/^[\s*/#>-]+/, '').trim();

/** True for a line such as `Copyright (c) 2016 A. Name`, but not for one that merely mentions copyright. */
export const isCopyright = (line) =>
  line.length < MAX_COPYRIGHT_LENGTH && COPYRIGHT.test(line) && !OF_COPYRIGHT.test(line);

const MAX_COPYRIGHT_LENGTH = 160;
const COPYRIGHT = /^(?:(?:Original code |Port to TypeScript )?Copyright\b.{4}|COPYRIGHT\b.{4}|©|\(c\) \d{4})/;
const OF_COPYRIGHT = /^copyright (?:notice|holder|owner|licen[cs]e|and|statement|law|interest)/i;

const holder = (author) => (typeof author === 'string' ? author : (author?.name ?? '')).replace(/\s*[<(].*$/, '');

/** The web page of a repository in any of npm's notations (`git+ssh://git@…`, `github:a/b`, `a/b`). */
function webPage(repository) {
  const url = (typeof repository === 'string' ? repository : (repository?.url ?? '')).replace(/\.git$/, '');
  if (/^(?:github:)?[\w-]+\/[\w.-]+$/.test(url)) return `https://github.com/${url.replace('github:', '')}`;
  return url.replace(/^(?:git\+)?(?:git|ssh|https?):\/\/(?:git@)?/, 'https://');
}

function embedded(found, problems) {
  return EMBEDDED.flatMap((one) => {
    const { name, version, licence, text, in: inside, file, sign } = one;
    const host = found.get(inside);
    if (!host) {
      problems.push(`${inside} is not in the bundles: look for ${name} in what is, and mend EMBEDDED ${OF_KNOWN}.`);
      return [];
    }
    if (!read(`${host.folders[0]}/${file}`).includes(sign)) {
      problems.push(`${inside} no longer shows that it holds ${name}: look again, and mend EMBEDDED ${OF_KNOWN}.`);
    }
    const copyright = one.copyright.split('; ');
    return [{ name, version, licence, copyright, text: kept(text), folders: [], inside, kind: 'embedded' }];
  });
}

function shipped(problems) {
  return SHIPPED.map(({ package: from, name, licence, declared, copyright, text, files }) => {
    const { version, license } = JSON.parse(read(`node_modules/${from}/package.json`));
    if (declared !== license) problems.push(`${from} has another licence: look, and mend SHIPPED ${OF_KNOWN}.`);
    const said = { name, version, licence, copyright: copyright.split('; '), text: read(text) };
    return { ...said, folders: [`node_modules/${from}`], files, kind: 'shipped' };
  });
}

function checkData(problems) {
  for (const {
    name,
    sign: [file, words],
  } of DATA) {
    if (read(file).includes(words)) continue;
    problems.push(`${file} no longer names the source of “${name}”: mend DATA ${OF_KNOWN}.`);
  }
}

const read = (file) =>
  readFileSync(path.join(root, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
const kept = (file) => read(`tools/notices/texts/${file}`);
