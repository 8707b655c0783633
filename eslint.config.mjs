import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import importOrder from './tools/imports-lint.mjs';
import layers from './tools/layers-lint.mjs';

/** Programs and threads: what they hold lives as long as they do. */
const ENTRIES = [
  'client/src/extension.ts',
  'client/src/browser/extension.ts',
  'server/src/cli/main.ts',
  'server/src/host/import-worker.ts',
];

const NO_MODULE_STATE = [
  'Program > VariableDeclaration[kind="let"]',
  'Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]',
  'Program > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^Weak(?:Map|Set)$/]',
  'Program > ExportNamedDeclaration > VariableDeclaration > * > NewExpression[callee.name=/^Weak(?:Map|Set)$/]',
].map((selector) => ({
  selector,
  message:
    'A module remembers nothing: use a cache of server/src/memo, or a class whose owner decides how long it lives.',
}));

/** Each item of a spread becomes an argument. */
const NO_LONG_ARGUMENTS = [
  {
    selector: 'CallExpression[callee.property.name=/^(?:push|unshift|splice|concat)$/] > SpreadElement',
    message: 'Use append() of lists/append: a long letter has more items than a call takes arguments.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name=/^(?:max|min)$/] > SpreadElement",
    message:
      'Use largestOf() or smallestOf() of lists/extremes: a long letter has more items than a call ' +
      'takes arguments.',
  },
  {
    selector: "CallExpression[callee.property.name='apply']",
    message: 'A call with a list of arguments throws when the list is long: loop over it.',
  },
];

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'out/', 'coverage/', '.vscode-test/'] },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      // Prettier lays code out at this width, but it splits no strings, patterns and comments.
      'max-len': ['error', { code: 120 }],
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    // Lists that tools/rule-registry.mjs writes in the order of the rules.
    ignores: ['server/src/rules/engine/registry.ts', 'server/src/rules/engine/examples.ts'],
    plugins: { imports: importOrder },
    rules: { 'imports/order': 'error' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['client/**/*.ts', 'server/**/*.ts'],
    plugins: { layers },
    rules: {
      'layers/imports': 'error',
      'layers/globals': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    },
  },
  {
    // What a module remembers between two calls lies in `memo/`, in a class that somebody owns, or in a program's
    // entry.
    files: ['client/src/**/*.ts', 'server/src/**/*.ts'],
    ignores: ['server/src/memo/**', ...ENTRIES],
    rules: { 'no-restricted-syntax': ['error', ...NO_MODULE_STATE] },
  },
  {
    // Each item of a spread becomes an argument, and a call with some 120,000 of them throws: no list of a letter's
    // parts is handed over so.
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/memo/**', ...ENTRIES],
    rules: { 'no-restricted-syntax': ['error', ...NO_MODULE_STATE, ...NO_LONG_ARGUMENTS] },
  },
  {
    files: ['server/src/memo/**', ...ENTRIES.filter((file) => file.startsWith('server/'))],
    rules: { 'no-restricted-syntax': ['error', ...NO_LONG_ARGUMENTS] },
  },
  {
    // A promise that nobody waits for loses its error.
    files: ['client/src/**/*.ts', 'server/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
);
