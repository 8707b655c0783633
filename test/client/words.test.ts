import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { config } from '@vscode/l10n';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CommentThread, FollowUpResult, ReadinessResult } from '../../server/src/protocol/protocol';
// @ts-expect-error: the tools are plain JavaScript without types
import * as tools from '../../tools/l10n.mjs';
import { inPseudoLanguage } from './pseudo-language';
import { spokenWords } from './spoken-words';

const { compareWords, languages, languageReport, translatedSources } = tools as {
  compareWords(english: Words, translated: Words): Report;
  languages(): string[];
  languageReport(code: string): (Report & { readonly file: string })[];
  translatedSources(): { readonly file: string; readonly text: string }[];
};
type Words = Record<string, string | { message: string; comment: string[] }>;
interface Report {
  readonly untranslated: readonly string[];
  readonly unknown: readonly string[];
  readonly wrongPlaces: readonly string[];
}

const read = (file: string): Words => JSON.parse(readFileSync(file, 'utf8')) as Words;
const bundle = read('l10n/bundle.l10n.json');
const manifestWords = read('package.nls.json');
const textOf = (message: Words[string]): string => (typeof message === 'string' ? message : message.message);

const sources = ['client/src', 'client/webview'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
);
/** The page itself is HTML and CSS; its labels are passed to it. */
const MARKUP = ['client/src/preview/preview-page.ts'];

/** Number of characters of a question that fit into VS Code's input: 600 pixels at the usual size. */
const FITS = 78;

describe('the client’s messages', () => {
  it('ask questions that are not cut off', () => {
    const asked = sources.flatMap((file) =>
      Array.from(
        readFileSync(file, 'utf8').matchAll(/\bplace[Hh]older:[^,]*?l10n\.t\(\s*'([^']+)'/g),
        ([, words = '']) => words,
      ),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(({ length }) => length > FITS)).toEqual([]);
  });

  it('are whole literals passed to l10n.t, with a value for each placeholder', () => {
    const faults = sources.flatMap((file) =>
      spokenWords(file, readFileSync(file, 'utf8'), !MARKUP.includes(file)).faults.map(
        ({ line, what, text }) => `${file}:${line} ${what}: ${text}`,
      ),
    );
    expect(sources.length).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });

  it('are exactly those of the bundle, together with the server’s', () => {
    const all = translatedSources().flatMap(({ file, text }) => spokenWords(file, text, false).keys);
    expect([...new Set(all)].sort()).toEqual(Object.keys(bundle).sort());
  });

  it('are whole literals with a value for each placeholder in the server too', () => {
    const faults = translatedSources().flatMap(({ file, text }) =>
      spokenWords(file, text, false)
        .faults.filter(({ what }) => what !== 'not translated')
        .map(({ line, what }) => `${file}:${line} ${what}`),
    );
    expect(faults).toEqual([]);
  });

  it('form no plurals with endings in brackets', () => {
    const texts = [...Object.values(bundle), ...Object.values(manifestWords)].map(textOf);
    expect(texts.filter((text) => /\(e?s\)/.test(text))).toEqual([]);
  });
});

describe('the search for untranslated messages', () => {
  const faultsOf = (source: string): readonly string[] => spokenWords('a.ts', source).faults.map(({ what }) => what);

  it('finds literals that people read, in every branch', () => {
    expect(faultsOf(`vscode.window.showErrorMessage('Broken');`)).toEqual(['not translated']);
    expect(faultsOf(`const item = { label: open ? 'Open' : l10n.t('Closed') };`)).toEqual(['not translated']);
    expect(faultsOf('item.tooltip = `${count} open`;')).toEqual(['not translated']);
    expect(faultsOf(`dialog({ filters: { Letters: ['md'], 'Word files': ['docx'] } });`)).toEqual(['not translated']);
    expect(faultsOf(`const item = { detail: ['Ready', other].filter(Boolean).join(' ') };`)).toEqual([
      'not translated',
    ]);
    expect(faultsOf(`const SAYS = 'Nothing was found.';`)).toEqual(['not translated']);
  });

  it('finds sentences built from parts', () => {
    expect(faultsOf(`const a = l10n.t('Wrote') + name;`)).toEqual(['put together']);
    expect(faultsOf("const a = `${l10n.t('Wrote')} the ${name}`;")).toEqual(['put together']);
    expect(faultsOf("const a = `the ${one ? l10n.t('letter') : l10n.t('letters')}`;")).toEqual([
      'put together',
      'put together',
    ]);
  });

  it('finds messages that the extraction would miss, and placeholders without a value', () => {
    expect(faultsOf(`l10n.t('Wrote ' + name);`)).toEqual(['not one literal']);
    expect(faultsOf('l10n.t(`Wrote ${name}`);')).toEqual(['not one literal']);
    expect(faultsOf(`l10n.t('Wrote {0}');`)).toEqual(['wrong places']);
    expect(faultsOf(`l10n.t('Wrote {1}', name);`)).toEqual(['wrong places']);
    expect(faultsOf('fixTitle(`Add “${words}”`);')).toEqual(['not one literal']);
    expect(faultsOf(`fixTitle(one ? 'Add a stop' : 'Add {count} stops', { count });`)).toEqual(['not one literal']);
    expect(faultsOf(`fixTitle('Add “{words}”', { word });`)).toEqual(['wrong places']);
    expect(faultsOf(`fixTitle('Add “{words}”', data);`)).toEqual(['wrong places']);
  });

  it('skips translated messages, icons, names and log messages', () => {
    expect(
      faultsOf(
        `import a from 'not for people'; this.log.warn('It was not read.'); run('setContext', 'letters.shown');
         const item = { label: \`$(file-pdf) \${l10n.t('PDF')}\`, description: l10n.t('{0} open', open) };
         say(l10n.t({ message: 'open', comment: ['How it stands'] })); dialog({ filters: { [l10n.t('Text')]: [] } });`,
      ),
    ).toEqual([]);
  });
});

describe('the views in a pseudo-language', () => {
  afterEach(() => config({ contents: {} }));

  /** The client's modules as loaded in an editor with that language. */
  async function inPseudo() {
    config({ contents: inPseudoLanguage(bundle) });
    vi.resetModules();
    return {
      ...(await import('../../client/src/comments/comment-rows')),
      ...(await import('../../client/src/preview/page-words')),
      ...(await import('../../client/src/views/follow-up-rows')),
      ...(await import('../../client/src/views/format-counts')),
      ...(await import('../../client/src/views/outline-rows')),
      ...(await import('../../client/src/views/readiness-rows')),
      ...(await import('../../client/src/views/review-rows')),
      ...(await import('../../client/src/views/timetable-rows')),
    };
  }
  /** Plain letters, which the pseudo-language does not use. */
  const english = (text: string): readonly string[] => text.replace(/\{\w+\}/g, '').match(/[A-Za-z]{2,}/g) ?? [];

  it('keep every placeholder of their messages', () => {
    const pseudo = inPseudoLanguage(bundle);
    expect(compareWords(bundle, pseudo)).toEqual({ untranslated: [], unknown: [], wrongPlaces: [] });
    expect(Object.values(pseudo).filter((message) => english(textOf(message)).length > 0)).toEqual([]);
  });

  it('show no English except the letter’s own words', async () => {
    const client = await inPseudo();
    const thread: CommentThread = {
      id: '1',
      kind: 'comment',
      state: 'declined',
      how: 'gone',
      author: '',
      text: '',
      quote: '“…”',
      reason: '–',
      replies: [{ author: '1', text: '2' }],
    } as unknown as CommentThread;
    const area = {
      title: '1',
      text: '2',
      state: '3',
      tells: 'both',
      judgements: '→',
      findings: [],
      kind: 'improvement',
    };
    const reviewed = {
      part: 'left',
      groups: [
        {
          about: '',
          rows: ['linked', 'nearest', 'none'].map((link, i) => ({
            text: '1',
            section: i === 0 ? '' : '2',
            paragraph: i,
            note: i === 0 ? 'comment' : 'placeholder',
            link,
            forms: [{ text: '1', count: 2 }],
            beside: [],
          })),
        },
      ],
    };
    const said = [
      client.sentence({ error: 1, warning: 2, info: 1, hint: 0 }),
      client.sentence(client.NOTHING),
      client.lengthOf({ bodyWords: 2000, usual: { low: 1, median: 2, high: 3 } } as never),
      client.commentsSummary([thread, { ...thread, state: 'open' }]),
      ...client
        .commentRowsOf([thread], 'paragraph')
        .flatMap(({ title, description, children }) => [
          title,
          description,
          ...children.flatMap((row) => [row.title, row.description, row.text]),
        ]),
      ...[0, 1, 2].map((open) =>
        client.readinessMessage({ stage: 'drafting', next: 'authority', open, items: [] } as ReadinessResult),
      ),
      client.reviewMessage({ sections: [] }),
      client.reviewMessage({ sections: [reviewed] } as never),
      ...client
        .reviewRows({ sections: [reviewed] } as never)
        .flatMap(({ title, description, text, children }) => [
          title,
          description,
          text,
          ...children.flatMap((row) => [row.description, row.text, row.label ?? '']),
        ]),
      client.followUpMessage({ how: 'none', notes: [], letters: [] } as FollowUpResult),
      ...client
        .followUpRows({
          how: 'found',
          notes: [],
          letters: [{ areas: [area], again: [], name: '', date: '1' }],
        } as never)
        .flatMap(({ children }) => children.flatMap(({ text, label = '' }) => [text, label])),
      ...client
        .timetableRows(
          {
            notes: [],
            days: [{ title: '', day: '1', date: '1', shortDate: '1', counted: '', kind: 'moved', notes: [] }],
          } as never,
          '2',
        )
        .map(({ description }) => description),
      ...Object.entries(client.pageWords()).flatMap(([name, text]) => (name === 'language' ? [] : [text])),
    ];
    expect(said.length).toBeGreaterThan(20);
    expect(said.map((text) => [text, english(text)]).filter(([, words]) => words!.length > 0)).toEqual([]);
  });

  it('fall back to English if a message is not translated', async () => {
    config({ contents: { '1 error': '1 gwall' } });
    vi.resetModules();
    const { sentence } = await import('../../client/src/views/format-counts');
    expect(sentence({ error: 1, warning: 2, info: 0, hint: 0 })).toBe('1 gwall, 2 warnings');
  });
});

describe('the files of other languages', () => {
  it('are checked for missing and obsolete messages and for lost values', () => {
    const english = { a: 'Wrote {0}.', b: 'Open', c: { message: '{0} of {1}', comment: ['Counts'] }, d: 'Reply' };
    const welsh = { a: 'Ysgrifennwyd.', b: '', c: '{1} o {0}', gone: 'Wedi mynd' };
    expect(compareWords(english, welsh)).toEqual({ untranslated: ['b', 'd'], unknown: ['gone'], wrongPlaces: ['a'] });
  });

  it('have no messages that are not in English, and lose no value', () => {
    for (const { file, unknown, wrongPlaces } of languages().flatMap((code) => languageReport(code)))
      expect({ file, unknown, wrongPlaces }).toEqual({ file, unknown: [], wrongPlaces: [] });
  });
});
