// The software bill of materials, in CycloneDX 1.6: every work in the package, with its package URL, hash, licence and
// dependencies. `npm run package` writes it beside the .vsix. The same sources give the same file: it has no serial
// number, and a time only if SOURCE_DATE_EPOCH gives one.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { root } from '../console.mjs';
import { bundledPackages, inOrder } from './bundled-packages.mjs';

/** The text of the file. `packages` is what `bundledPackages()` gives; `epoch` is in seconds, or undefined. */
export function sbomOf(packages, { manifest, lock, epoch }) {
  const components = new Map(packages.map((one) => [refOf(one), componentOf(one, lock)]));
  for (const one of packages) {
    const own = components.get(refOf(one));
    if (one.inside !== undefined) components.get(`npm:${one.inside}`).components.add(own);
    for (const ref of dependenciesOf(one, lock).filter((ref) => components.has(ref))) {
      own.dependencies.add(components.get(ref).bomRef);
    }
  }
  const top = packages.filter(({ inside }) => inside === undefined).map((one) => components.get(refOf(one)));
  const { name, version, license } = manifest;
  const needed = direct(packages, manifest, lock).map((ref) => components.get(ref).bomRef);
  const application = new Models.Component(Enums.ComponentType.Application, name, {
    version,
    bomRef: `${name}@${version}`,
    purl: packageUrl(name, version),
    licenses: licenses(license),
    dependencies: new Models.BomRefRepository(needed),
  });
  const time = epoch === undefined ? {} : { timestamp: new Date(epoch * 1000) };
  const metadata = new Models.Metadata({ component: application, ...time });
  const bom = new Models.Bom({ metadata, components: new Models.ComponentRepository(top) });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/** The same for the repository. */
export async function sbom({ env = process.env } = {}) {
  const epoch = Number(env.SOURCE_DATE_EPOCH || NaN);
  return sbomOf(await bundledPackages(), {
    manifest: readJson('package.json'),
    lock: readJson('package-lock.json'),
    epoch: Number.isSafeInteger(epoch) ? epoch : undefined,
  });
}

const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** The reference by which parts of the file name each other. */
const refOf = ({ name, version, kind, inside }) =>
  kind === 'package' ? `npm:${name}@${version}` : `${inside ?? kind}:${name}${version ? `@${version}` : ''}`;

function componentOf(one, lock) {
  const { name, version, licence, copyright, homepage, kind, files } = one;
  const [, group, own] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [undefined, undefined, name];
  const references = homepage ? [new Models.ExternalReference(homepage, Enums.ExternalReferenceType.Website)] : [];
  return new Models.Component(kind === 'shipped' ? Enums.ComponentType.Data : Enums.ComponentType.Library, own, {
    ...(group === undefined ? {} : { group }),
    ...(version === undefined ? {} : { version }),
    bomRef: refOf(one),
    copyright: copyright.join('; '),
    licenses: licenses(licence),
    ...(kind === 'package' ? { purl: packageUrl(name, version) } : {}),
    hashes: new Models.HashDictionary(kind === 'package' ? hashes(one, lock) : files ? [fileHash(files)] : []),
    externalReferences: new Models.ExternalReferenceRepository(references),
  });
}

/** The hash of the registry's archive, from the lock file. */
function hashes({ name, version, folders }, lock) {
  return folders.slice(0, 1).map((folder) => {
    const entry = lock.packages[folder];
    const [, algorithm, base64] = /^sha(\d+)-([\w+/=]+)$/.exec(entry?.integrity ?? '') ?? [];
    if (entry?.version !== version || !base64) {
      throw new Error(`package-lock.json has no hash of ${name} ${version}, which is in a bundle: run npm ci.`);
    }
    return [`SHA-${algorithm}`, Buffer.from(base64, 'base64').toString('hex')];
  });
}

/** The hash of files that are shipped unchanged, concatenated in order of name. */
function fileHash(files) {
  const hash = createHash('sha512');
  for (const file of files.flatMap((one) => filesIn(path.join(root, SOURCES[one])))) hash.update(readFileSync(file));
  return ['SHA-512', hash.digest('hex')];
}

/** Where the build takes them from, so that they can be listed without a build. */
const SOURCES = {
  'dist/fonts': 'server/data/fonts',
  'dist/en-gb.aff': 'node_modules/dictionary-en-gb/index.aff',
  'dist/en-gb.dic': 'node_modules/dictionary-en-gb/index.dic',
};

function filesIn(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort(inOrder)
    .map((name) => path.join(place, name));
}

const packageUrl = (name, version) => `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${version}`;

/** An SPDX identifier, or an expression of several. */
function licenses(licence) {
  const one = /^[\w.+-]+$/.test(licence) ? new Models.SpdxLicense(licence) : new Models.LicenseExpression(licence);
  return new Models.LicenseRepository([one]);
}

/** The packages that the application itself depends on, and works without a package. */
function direct(packages, manifest, lock) {
  const names = Object.keys(manifest.dependencies ?? {});
  const own = new Set(names.map((name) => `npm:${name}@${lock.packages[`node_modules/${name}`]?.version}`));
  return packages
    .filter((one) => own.has(refOf(one)) || one.kind === 'shipped')
    .map(refOf)
    .sort(inOrder);
}

/** The dependencies of a package as npm resolves them: the nearest folder up the tree. */
function dependenciesOf({ folders, kind }, lock) {
  if (kind !== 'package') return [];
  const refs = folders.flatMap((folder) =>
    Object.keys(lock.packages[folder]?.dependencies ?? {}).map((name) => {
      const places = placesAbove(folder).map((above) => `${above}node_modules/${name}`);
      const place = places.find((one) => lock.packages[one]);
      return place && `npm:${name}@${lock.packages[place].version}`;
    }),
  );
  return [...new Set(refs.filter(Boolean))].sort(inOrder);
}

/** For `node_modules/a/node_modules/b`: itself, `a` and the top. */
function placesAbove(folder) {
  const parts = folder.split('/node_modules/');
  return [...parts.map((_, i) => `${parts.slice(0, parts.length - i).join('/node_modules/')}/`), ''];
}
