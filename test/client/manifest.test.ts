import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, LANGUAGE_ID, SECTION } from '../../server/src/protocol/protocol';

const source = readFileSync('client/manifest.json', 'utf8');
const manifest = JSON.parse(source) as {
  icon: string;
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  contributes: {
    languages: { id: string; configuration: string; icon: Record<string, string> }[];
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, { command?: string; submenu?: string }[]>;
    submenus: { id: string }[];
    keybindings: { command: string }[];
    configuration: { properties: Record<string, object> }[];
    configurationDefaults: Record<string, object>;
    walkthroughs: { steps: { media: { svg: string; altText: string } }[] }[];
  };
};
const { contributes } = manifest;
const declared = new Set(contributes.commands.map(({ command }) => command));

/** Settings that affect neither the problems nor the files read: an untrusted folder may set them. */
const HARMLESS: ReadonlySet<string> = new Set(
  ['comments.author', 'evidenceLens', 'inlayHints', 'timetable.days', 'timetable.preElectionDays', 'trace.server'].map(
    (name) => `${SECTION}.${name}`,
  ),
);

describe('the manifest', () => {
  it('declares every command that its menus, keys and links name', () => {
    const named = [
      ...Object.values(contributes.menus)
        .flat()
        .flatMap(({ command }) => command ?? []),
      ...contributes.keybindings.map(({ command }) => command),
      ...[...source.matchAll(/command:(inspectionLetters\.[A-Za-z]+)[)?]/g)].map(([, command = '']) => command),
      ...Object.values(COMMANDS),
    ];
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((command) => !declared.has(command))).toEqual([]);
  });

  it('gives all commands the same category and a capitalised title', () => {
    expect(
      contributes.commands.filter(({ category, title }) => category !== 'Inspection Letter' || !/^[A-Z]/.test(title)),
    ).toEqual([]);
  });

  it('declares the submenus that its menus show', () => {
    const shown = Object.values(contributes.menus)
      .flat()
      .flatMap(({ submenu }) => submenu ?? []);
    expect(shown).toEqual(contributes.submenus.map(({ id }) => id));
  });

  it('refers only to existing files', () => {
    const files = [
      manifest.icon,
      ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, ...Object.values(icon)]),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
      ...[...source.matchAll(/"(?:path|url|icon)": "(\.?[\w/.-]+\/[\w.-]+)"/g)].map(([, file = '']) => file),
    ];
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('has every setting that the server reads, and no setting for other languages', () => {
    const names = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    for (const name of ['run', 'stage', 'rules', 'options', 'ignore', 'export.fonts', 'export.letterheadPicture'])
      expect(names).toContain(`${SECTION}.${name}`);
    // Nothing for other languages; rule pages have a scheme of their own.
    expect(Object.keys(contributes.configurationDefaults)).toEqual([
      'workbench.editorAssociations',
      `[${LANGUAGE_ID}]`,
    ]);
    expect(contributes.configurationDefaults['workbench.editorAssociations']).toEqual({
      'inspection-letters-rule:/**': 'vscode.markdown.preview.editor',
    });
  });

  it('does not let an untrusted workspace change what is reported, or name files to read', () => {
    const reads = contributes.configuration
      .flatMap(({ properties }) => Object.keys(properties))
      .filter((name) => !HARMLESS.has(name));
    expect([...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations].sort()).toEqual(reads.sort());
  });

  it('describes every picture in words', () => {
    for (const { steps } of contributes.walkthroughs)
      for (const { media } of steps) expect(media.altText.length).toBeGreaterThan(20);
  });
});
