import { cell } from './rule-page';

/** The fields of a setting in a package manifest that its page shows. */
interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Setting>>;
}

/** `docs/settings.md`: every setting in the manifest's `contributes.configuration`. */
export function settingsPage(configuration: unknown): string {
  const groups = (Array.isArray(configuration) ? configuration : [configuration]) as readonly {
    readonly title?: string;
    readonly properties?: Readonly<Record<string, Setting>>;
  }[];
  return `${[
    '# Settings',
    'Set them in VS Code’s settings; search there for “inspection letters”. This page is generated from ' +
      'the extension’s manifest by `npm run generate`.',
    ...groups.flatMap((group) => [
      `## ${group?.title ?? 'Inspection Letters'}`,
      ...Object.entries(group?.properties ?? {}).flatMap(([name, setting]) => settingPart(name, setting)),
    ]),
  ].join('\n\n')}\n`;
}

function settingPart(name: string, setting: Setting): readonly string[] {
  const { properties = {} } = setting;
  return [
    `### \`${name}\``,
    (setting.markdownDescription ?? setting.description ?? '').replace(/`#([\w.]+)#`/g, '`$1`'),
    ...(setting.enum
      ? [
          setting.enum
            .map(
              (value, at) =>
                `- \`${String(value)}\`${setting.enumDescriptions?.[at] ? `: ${setting.enumDescriptions[at]}` : ''}`,
            )
            .join('\n'),
        ]
      : []),
    ...(setting.default === undefined ? [] : [`Default: \`${JSON.stringify(setting.default)}\``]),
    ...(Object.keys(properties).length > 0 ? [innerTable(properties, name.endsWith('.rules'))] : []),
  ].filter(Boolean);
}

function innerTable(properties: Readonly<Record<string, Setting>>, rules: boolean): string {
  const rows = Object.entries(properties).flatMap(([name, inner]) =>
    inner.properties
      ? Object.entries(inner.properties).map(
          ([option, spec]) =>
            `| \`${name}\`: \`${option}\` | \`${JSON.stringify(spec.default)}\` | ${cell(spec.description ?? '')} |`,
        )
      : [
          `| ${rules ? `[\`${name}\`](rules/${name}.md)` : `\`${name}\``} | ` +
            `${valuesOf(inner)} ` +
            `| ${cell(inner.description ?? '')} |`,
        ],
  );
  return ['| name | values | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The possible values of a nested setting, or its default if they are not listed. */
function valuesOf({ enum: values, default: usual }: Setting): string {
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ');
  return usual === undefined ? '' : `\`${JSON.stringify(usual)}\``;
}
