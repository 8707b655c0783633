import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { TemplatesResult } from '../../../server/src/protocol/protocol';

export interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: string;
}

/** The kinds of letter to choose from: those in use first, the earlier forms below a line. */
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
