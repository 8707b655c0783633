import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { TemplatesResult } from '../../../server/src/protocol/protocol';

export interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: string;
}

/** Items for choosing a kind of letter: those in use first, then a separator and the earlier forms. */
export function templateItems(templates: TemplatesResult['templates']): readonly TemplateItem[] {
  const itemOf = ({ id, title, detail }: TemplatesResult['templates'][number]): TemplateItem => ({
    label: title,
    detail,
    template: id,
  });
  const current = templates.filter((template) => template.current).map(itemOf);
  const past = templates.filter((template) => !template.current).map(itemOf);
  if (past.length === 0) return current;
  return [...current, { label: l10n.t('Earlier forms'), kind: vscode.QuickPickItemKind.Separator }, ...past];
}
