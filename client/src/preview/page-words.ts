import { env, l10n } from 'vscode';
import type { PageWords } from './preview-page';

/** The interface strings of the preview's page. */
export const pageWords = (): PageWords => ({
  language: env.language,
  title: l10n.t('Preview'),
  waiting: l10n.t('Laying out the letter…'),
  zoom: l10n.t('Zoom'),
  smaller: l10n.t('Smaller'),
  smallerWithWheel: l10n.t('Smaller (Ctrl and the wheel)'),
  larger: l10n.t('Larger'),
  largerWithWheel: l10n.t('Larger (Ctrl and the wheel)'),
  fit: l10n.t('Fit'),
  fitWidth: l10n.t('Fit the width'),
  percent: l10n.t({ message: '{0} %', args: ['{0}'], comment: ['The zoom of the page'] }),
  page: l10n.t({ message: 'Page {0}', args: ['{0}'], comment: ['Shown where a page of the printed letter begins'] }),
});
