import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import floors from './tools/floors-lint.mjs';

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'out/', 'coverage/', '.vscode-test/'] },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['client/**/*.ts', 'server/**/*.ts'],
    plugins: { floors },
    rules: {
      'floors/imports': 'error',
      'floors/globals': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    },
  },
  {
    // A promise that nobody waits for loses its error: the two places that have promises are looked at with their types.
    files: ['client/**/*.ts', 'server/src/lsp/**/*.ts', 'server/src/cli/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
);
