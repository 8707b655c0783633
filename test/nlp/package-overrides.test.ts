import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { list as participles } from '../../node_modules/retext-passive/lib/list.js';
import { patterns as simpler } from '../../node_modules/retext-simplify/lib/patterns.js';
import equality from '../../server/data/retext/equality.yaml';
import passive from '../../server/data/retext/passive.yaml';
import simplify from '../../server/data/retext/simplify.yaml';
import { runningText } from '../../server/src/analysis/running-text';
import type { RetextCheck } from '../../server/src/nlp/block-prose';
import type * as Main from '../../server/src/nlp/retext/create-retext';
import { createRetext } from '../../server/src/nlp/retext/create-retext';
import type * as OnRequest from '../../server/src/nlp/retext/optional-checks';
import { requestedChecks } from '../../server/src/nlp/retext/optional-checks';
import { asCompared, phrasePrefilter } from '../../server/src/nlp/retext/phrase-prefilter';
import { createLetterService } from '../../server/src/service/service';
// @ts-expect-error: the tools are plain JavaScript without types
import { esbuildDataPlugin } from '../../tools/data-plugin.mjs';
// @ts-expect-error: the tools are plain JavaScript without types
import { esbuildPackageOverridesPlugin } from '../../tools/package-overrides-plugin.mjs';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { growthFactor, MAX_GROWTH } from '../growth-factor';

const { listed } = passive as { readonly listed: readonly string[] };
const { say } = simplify as { readonly say: readonly string[] };
const { instead } = equality as { readonly instead: Readonly<Record<string, string>> };

const CHECKS: readonly RetextCheck[] = [
  'repeated-words',
  'indefinite-article',
  'contractions',
  'simplify',
  'equality',
  'passive',
  'readability-16',
  'readability-24',
];
const stock = createRetext(
  () => requestedChecks,
  (plain) => [{ start: 0, text: plain }],
);
let swapped: typeof stock;

beforeAll(async () => {
  const [main, onRequest] = await Promise.all(['create-retext', 'optional-checks'].map(bundled));
  swapped = (main as typeof Main).createRetext(() => (onRequest as typeof OnRequest).requestedChecks);
}, 60_000);

/** Sentences made from what the checks look for, with the words and marks that matter to them. */
const made = (most: number): fc.Arbitrary<string> => {
  const phrases = [...say, ...Object.keys(instead), ...Object.keys(simpler)];
  const words = [
    'is',
    'are',
    'Were',
    'been',
    'not',
    'the',
    'the',
    'a',
    'an',
    'hour',
    'his',
    'or',
    'her',
    'dont',
    'leaders',
    'improvement',
    'comprehensive',
    'authority’s',
    'well-being',
    'children',
    'É',
    '16',
    'e.g.',
    '&',
    'x',
  ];
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...phrases) },
    { weight: 2, arbitrary: fc.constantFrom(...participles) },
    { weight: 5, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }) },
  );
  const shape = fc.constantFrom(
    (text: string) => text,
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
    (text: string) => `‘${text}’`,
    (text: string) => `(${text})`,
    (text: string) => `${text.slice(0, 2)}-${text.slice(2)}`,
  );
  const gap = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    '\u00A0',
    '\n',
    ', ',
    '. ',
    '. The ',
    '. A ',
    '. ‘',
    '.\n',
    '? ',
    '-',
    ' (',
    ') ',
    ' ‘',
    '’ ',
    '’',
    "'",
    '--',
    '/',
    ' – ',
    '—',
    '\u0085',
  );
  return fc
    .array(fc.tuple(piece, shape, gap), { minLength: 1, maxLength: most })
    .map((parts) => parts.map(([text, shaped, after]) => shaped(text) + after).join(''));
};

describe('what is replaced in the bundles', () => {
  it('has replacements that are in use', () => {
    expect(inputs.filter((file) => /node_modules\/(?:unist-util-visit-parents|nlcst-search)\//.test(file))).toEqual([]);
    expect(
      [
        ...new Set(inputs.filter((file) => file.includes('/package-overrides/')).map((file) => path.basename(file))),
      ].sort(),
    ).toEqual(['dale-chall.ts', 'search.ts', 'spache.ts', 'syllable.ts', 'visit-parents.ts']);
  });

  it.each([
    ['simplify', 'Visits commence late, and numerous plans are old.', 2],
    ['equality', 'The chairman met him.', 2],
    ['passive', 'Plans are made, and “known” is known.', 2],
    [
      'readability-16',
      'Senior managers have implemented comprehensive performance management arrangements, ' +
        'including regular auditing of practice.',
      1,
    ],
  ] as const)('still finds with %s', (check, plain, count) => {
    expect(swapped.remarks(check, plain)).toHaveLength(count);
  });

  it.each(CHECKS)(
    'gives the same results for %s as the packages in invented texts',
    (check) => {
      fc.assert(
        fc.property(made(24), (plain) => {
          expect(swapped.remarks(check, plain)).toEqual(stock.remarks(check, plain));
        }),
        { numRuns: 250, seed: 11 },
      );
    },
    60_000,
  );

  it('ends sentences at the same places as the packages', () => {
    fc.assert(
      fc.property(made(24), (plain) => {
        expect(swapped.sentencesOf(plain)).toEqual(stock.sentencesOf(plain));
      }),
      { numRuns: 1_000, seed: 3 },
    );
    for (const plain of [
      'Visits in sept. The plan is late.',
      'They met on thurs. It was late.',
      'See ibid. The rest.',
      'He is from Staffs. The plan is late.',
      'It ends here. It goes on (it ends. It goes on).',
    ])
      expect(swapped.sentencesOf(plain)).toEqual(stock.sentencesOf(plain));
  }, 60_000);
});

describe('the prefilters of the optional checks', () => {
  it('know the participles of retext', () => {
    expect([...listed].sort()).toEqual([...participles].sort());
  });

  it('miss nothing in invented texts', () => {
    // Short ones: every prefilter passes a long one.
    fc.assert(
      fc.property(made(4), (plain) => {
        expect(missed(plain)).toEqual([]);
      }),
      { numRuns: 4_000, seed: 5 },
    );
  }, 60_000);

  it('pass what they are for, and little else', () => {
    const LOOKED: readonly (readonly [keyof typeof looks, string, boolean])[] = [
      ['simplify', 'Leaders took part as to plans.', true],
      ['simplify', 'It was to be deceased.', false],
      ['simplify', 'Vi-sits Com’mence', true],
      ['equality', 'a CHAIRMAN', true],
      ['equality', 'special\u00A0needs', true],
      ['equality', 'unmanned', false],
      ['passive', 'It is – not', false],
      ['passive', 'It is – known', true],
      ['passive', 'It is well known', false],
      ['passive', 'Is. Known', true],
    ];
    for (const [check, plain, passes] of LOOKED) expect([plain, looks[check](plain)]).toEqual([plain, passes]);
  });

  it.each(['is ', 'is', '- ', '’', ' ', 'special ', 'special\n', 'is.', 'as ', 'due to the '])(
    'take time that grows with the length of the text: %j',
    async (piece) => {
      const lookAtAll = (times: number): void => {
        const plain = piece.repeat(times);
        for (const look of Object.values(looks)) look(plain);
      };
      expect(await growthFactor(lookAtAll, 200_000)).toBeLessThan(MAX_GROWTH);
    },
  );
});

describe.skipIf(!haveLetters)('in the real letters', () => {
  const service = createLetterService();
  const files = haveLetters ? letterFiles() : [];
  const blocksOf = (some: readonly string[]): readonly string[] => [
    ...new Set(
      some.flatMap((file) =>
        service
          .importText(readLetterFile(file))
          .drafts.flatMap(({ text }) => runningText(service.read(text)).map(({ plain }) => plain.text)),
      ),
    ),
  ];

  it('the bundles give the same results as the packages, in every third letter', () => {
    for (const plain of blocksOf(files.filter((_, i) => i % 3 === 0))) {
      expect(swapped.sentencesOf(plain)).toEqual(stock.sentencesOf(plain));
      for (const check of CHECKS) expect(swapped.remarks(check, plain)).toEqual(stock.remarks(check, plain));
    }
  }, 120_000);

  it('the prefilters miss nothing', () => {
    expect(blocksOf(files).flatMap(missed)).toEqual([]);
  }, 120_000);
});

const looks = {
  simplify: phrasePrefilter(say),
  equality: phrasePrefilter(Object.keys(instead)),
  passive: phrasePrefilter(listed, ['am', 'are', 'were', 'being', 'is', 'been', 'was', 'be']),
};
const told = { simplify: new Set(say.map(asCompared)), equality: new Set(Object.keys(instead).map(asCompared)) };

/** What retext reports, and a rule would show, in a text that the prefilter rejects. */
function missed(plain: string): readonly string[] {
  return (['simplify', 'equality', 'passive'] as const).flatMap((check) =>
    looks[check](plain)
      ? []
      : swapped
          .remarks(check, plain)
          .filter(({ actual }) => check === 'passive' || told[check].has(asCompared(actual)))
          .map(({ actual }) => `${check}: ${actual}`),
  );
}

/** The source files of the bundles. */
const inputs: string[] = [];

async function bundled(name: string): Promise<unknown> {
  const root = path.resolve(import.meta.dirname, '../..');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`server/src/nlp/retext/${name}.ts`],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    plugins: [esbuildDataPlugin(), esbuildPackageOverridesPlugin()],
  });
  inputs.push(...Object.keys(metafile.inputs));
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}
