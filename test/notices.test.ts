import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error: the tools are plain JavaScript without types
import { metafiles as metafilesOf, packagesIn as inMetafiles } from '../tools/notices/bundled-packages.mjs';
// @ts-expect-error: the tools are plain JavaScript without types
import { NOTICES, noticesOf as pageOf } from '../tools/notices/notices.mjs';
// @ts-expect-error: the tools are plain JavaScript without types
import { sbomOf as billOf } from '../tools/notices/sbom.mjs';

interface Work {
  readonly name: string;
  readonly version?: string;
  readonly licence: string;
  readonly copyright: readonly string[];
  readonly text: string;
  readonly kind: 'package' | 'embedded' | 'shipped';
}

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly name: string;
  readonly group?: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses: readonly object[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly components?: readonly Component[];
}

interface Bill {
  readonly serialNumber?: string;
  readonly specVersion: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const root = path.resolve(import.meta.dirname, '..');
const noticesOf = pageOf as (works: readonly Work[]) => string;
const packagesIn = inMetafiles as (metafiles: readonly Metafile[]) => readonly Work[];
const sbomOf = billOf as (
  works: readonly Work[],
  from: { readonly manifest: object; readonly lock: object; readonly epoch?: number },
) => string;
const readJson = (file: string): object => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as object;

let metafiles: readonly Metafile[] = [];
let works: readonly Work[] = [];
const page = readFileSync(path.join(root, NOTICES as string), 'utf8');

beforeAll(async () => {
  metafiles = await (metafilesOf as () => Promise<readonly Metafile[]>)();
  works = packagesIn(metafiles);
}, 120_000);

const folder = path.join(root, 'out/notices-test');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the third-party notices', () => {
  it('are up to date: “npm run generate” writes them', () => {
    expect(page).toBe(noticesOf(works));
  });

  it('name every package whose code is in a bundle', () => {
    const used = metafiles
      .flatMap(({ outputs }) => Object.values(outputs))
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file.includes('node_modules/'));
    const folders = new Set(used.map(([file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)![0]));
    expect(folders.size).toBeGreaterThan(60);
    for (const one of folders) {
      const { name, version } = readJson(`${one}/package.json`) as { readonly name: string; readonly version: string };
      expect(page).toContain(`\n| ${name} | ${version} | `);
    }
  });

  it('name no package that is only used for building and testing', () => {
    const bundled = new Set(works.filter(({ kind }) => kind === 'package').map(({ name }) => name));
    const tools = [
      'esbuild',
      'eslint',
      'typescript',
      'vitest',
      'mocha',
      'ajv',
      'fast-check',
      '@vscode/vsce',
      '@cyclonedx/cyclonedx-library',
      'cspell',
    ];
    expect(tools.filter((name) => bundled.has(name))).toEqual([]);
  });

  it('have a licence, a copyright and a text for each work, and every text that is referred to', () => {
    const rows = page
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| work') && !line.startsWith('| ---'));
    expect(rows).toHaveLength(works.length);
    for (const row of rows) {
      const [, name, , licence, copyright, text] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
      expect(licence, name).toMatch(/^[\w.()+ -]+$/);
      expect(copyright, name).toMatch(/copyright|\(c\)|©|public domain/i);
      expect(page, name).toContain(`\n### Text ${/#text-(\d+)/.exec(text ?? '')?.[1] ?? '?'}\n`);
    }
    const texts = page.split(/\n### Text \d+\n/).slice(1);
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).toMatch(/^\nFor [^\n]+\.\n\n```text\n[^]{200,}\n```\n/);
  });

  it('have every word of each licence', () => {
    const words = (text: string): string =>
      text
        .replace(/[‘’“”"'`*/#>-]/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/\s+/g, ' ')
        .toLowerCase();
    const whole = words(page);
    for (const { name, text } of works) {
      for (const paragraph of text.split(/\n\s*\n/)) {
        const own = words(paragraph).trim();
        if (own.length > 40 && !/copyright|©|\(c\)/.test(own))
          expect(whole.includes(own), `${name}: ${own}`).toBe(true);
      }
    }
  });

  it('are the same on every machine', () => {
    expect(page).not.toContain(root);
    expect(page).not.toMatch(/\r|node_modules|file:\/\//);
    expect(noticesOf(packagesIn([...metafiles].reverse()))).toBe(page);
  });

  it('cannot be made if a licence is unknown', () => {
    mkdirSync(path.join(folder, 'node_modules/nobodys'), { recursive: true });
    const manifest = path.join(folder, 'node_modules/nobodys/package.json');
    const more: Metafile = {
      outputs: { 'dist/x.js': { inputs: { 'out/notices-test/node_modules/nobodys/index.js': { bytesInOutput: 1 } } } },
    };
    writeFileSync(path.join(folder, 'node_modules/nobodys/index.js'), '');
    writeFileSync(manifest, '{ "name": "nobodys", "version": "1.2.3" }');
    expect(() => packagesIn([...metafiles, more])).toThrow(
      'nobodys 1.2.3 is in a bundle, and its licence is unknown: remove the package, or add its licence to LICENCES ' +
        'of tools/notices/known.mjs.',
    );
    writeFileSync(manifest, '{ "name": "nobodys", "version": "1.2.3", "license": "GPL-3.0-only" }');
    expect(() => packagesIn([...metafiles, more])).toThrow(
      'nobodys 1.2.3 is in a bundle, and has no text for its licence, GPL-3.0-only',
    );
    writeFileSync(
      manifest,
      '{ "name": "nobodys", "version": "1.2.3", "license": "MIT", "author": "No Body <a@example.org>" }',
    );
    expect(noticesOf(packagesIn([...metafiles, more]))).toContain('| nobodys | 1.2.3 | MIT | Copyright (c) No Body | ');
    writeFileSync(path.join(folder, 'node_modules/nobodys/index.js'), '//#region node_modules/somebodys/index.js\n');
    expect(() => packagesIn([...metafiles, more])).toThrow('holds code of somebodys, whose licence is not known');
    // A bundle without the code said to be copied into one of its packages.
    expect(() => packagesIn([])).toThrow('unpdf@1.4.0 is not in the bundles');
  });
});

describe('the software bill of materials', () => {
  const make = (epoch?: number): string =>
    sbomOf(works, {
      manifest: readJson('package.json'),
      lock: readJson('package-lock.json'),
      ...(epoch === undefined ? {} : { epoch }),
    });
  const bill = (): Bill => JSON.parse(make()) as Bill;
  const all = (components: readonly Component[]): readonly Component[] =>
    components.flatMap((one) => [one, ...all(one.components ?? [])]);

  it('is valid by the CycloneDX 1.6 schema', () => {
    const schemas = path.join(
      path.dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
      'res/schema',
    );
    const schema = (name: string): object =>
      JSON.parse(readFileSync(path.join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
      ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
    const validate = ajv.compile(schema('bom-1.6'));
    expect(validate(bill()) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...bill(), components: [{ name: 'without a type' }] })).toBe(false);
  });

  it('has the works of the notices, each with a licence, and packages with URL and hash', () => {
    const { components, metadata, specVersion } = bill();
    expect([specVersion, metadata.component.name, metadata.component.type]).toEqual([
      '1.6',
      'inspection-letters',
      'application',
    ]);
    const found = all(components);
    expect(
      found
        .map(({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version ?? ''}`)
        .sort(),
    ).toEqual(works.map(({ name, version }) => `${name}@${version ?? ''}`).sort());
    for (const one of found) {
      expect(one.licenses, one.name).toHaveLength(1);
      if (!one['bom-ref'].startsWith('npm:')) continue;
      expect(one.purl, one.name).toBe(
        `pkg:npm/${one.group === undefined ? '' : `${one.group.replace('@', '%40')}/`}${one.name}@${one.version ?? ''}`,
      );
      expect(
        one.hashes?.map(({ alg, content }) => `${alg} ${content.length}`),
        one.name,
      ).toEqual(['SHA-512 128']);
    }
  });

  it('has a complete dependency graph', () => {
    const { components, dependencies, metadata } = bill();
    const refs = new Set([metadata.component, ...all(components)].map((one) => one['bom-ref']));
    expect(refs.size).toBe(works.length + 1);
    for (const { ref, dependsOn = [] } of dependencies)
      for (const one of [ref, ...dependsOn]) expect(refs.has(one), one).toBe(true);
    const of = (name: string): readonly string[] =>
      dependencies.find(({ ref }) => ref.replace(/@[^@]*$/, '') === name)?.dependsOn ?? [];
    expect(of('inspection-letters').map((ref) => ref.replace(/@[^@]*$/, ''))).toEqual(
      expect.arrayContaining(['npm:docx', 'npm:sax', 'npm:yaml']),
    );
    expect(of('npm:docx').map((ref) => ref.replace(/@[^@]*$/, ''))).toEqual(
      expect.arrayContaining(['npm:fflate', 'npm:nanoid']),
    );
  });

  it('is the same every time, and has a time only if one is given', () => {
    expect(make()).toBe(make());
    expect(bill().serialNumber).toBeUndefined();
    expect(bill().metadata.timestamp).toBeUndefined();
    expect((JSON.parse(make(1_700_000_000)) as Bill).metadata.timestamp).toBe('2023-11-14T22:13:20.000Z');
    expect(make()).not.toContain(root);
  });
});
