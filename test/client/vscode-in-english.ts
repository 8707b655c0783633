import { t } from '@vscode/l10n';

/**
 * What the unit tests use of VS Code: an editor in English. The words are translated by the library that VS Code has
 * for other processes, which reads the same files in the same way; a test may give it another language (`config`).
 */
export const l10n = { t, bundle: undefined };

export const env = { language: 'en' };
