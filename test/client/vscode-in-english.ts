import { t } from '@vscode/l10n';

/**
 * The parts of VS Code that the unit tests use: an editor in English. Messages are translated by VS Code's library for
 * other processes, which reads the same files in the same way; a test may set another language (`config`).
 */
export const l10n = { t, bundle: undefined };

export const env = { language: 'en' };
