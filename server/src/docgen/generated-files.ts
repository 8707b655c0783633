import type { Examples, Rule } from '../rules/engine/rule';
import type { Template } from '../templates/template';
import { takeOutMessages } from './manifest-messages';
import { rulePage } from './rule-page';
import { ruleSettings } from './rule-settings';
import { rulesIndex } from './rules-index';
import { settingsPage } from './settings-page';
import { templatesPage } from './templates-page';

export interface Sources {
  readonly rules: readonly Rule[];
  /** By rule id. */
  readonly examples: ReadonlyMap<string, Examples>;
  readonly templates: readonly Template[];
  /** The current `package.json`. */
  readonly packageFile: Readonly<Record<string, unknown>>;
  /** `client/manifest.json`, whose keys override those of `packageFile`; undefined if there is none. */
  readonly manifest?: Readonly<Record<string, unknown>>;
}

/**
 * Returns every file generated from rules, templates and the client's manifest: its path in the repository, and its
 * text.
 */
export function generatedFiles({
  rules,
  examples,
  templates,
  packageFile,
  manifest,
}: Sources): ReadonlyMap<string, string> {
  const merged = manifest ? { ...packageFile, ...filled(manifest, ruleSettings(rules)) } : packageFile;
  const { manifest: packageManifest, messages } = takeOutMessages(merged);
  const { configuration } = (merged['contributes'] ?? {}) as { readonly configuration?: unknown };
  return new Map([
    ...rules.map((rule): [string, string] => [
      `docs/rules/${rule.meta.id}.md`,
      rulePage(rule, examples.get(rule.meta.id) ?? { valid: [], invalid: [] }),
    ]),
    ['docs/rules/README.md', rulesIndex(rules)],
    ['docs/templates.md', templatesPage(templates)],
    ['docs/settings.md', settingsPage(configuration ?? [])],
    ['package.json', asFile(packageManifest)],
    ['package.nls.json', asFile(Object.fromEntries(messages))],
  ]);
}

const asFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Replaces `{ "$generated": "rules" }` in a manifest with data taken from the rules. */
function filled(
  manifest: Readonly<Record<string, unknown>>,
  generated: Readonly<Record<string, object>>,
): Readonly<Record<string, unknown>> {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    if ('$generated' in value) {
      const made = generated[String(value.$generated)];
      if (!made) throw new Error(`client/manifest.json asks for “${String(value.$generated)}”, which is not generated`);
      return made;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  return fill(manifest) as Readonly<Record<string, unknown>>;
}
