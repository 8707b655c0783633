import type { OptionSpec, Rule } from '../rules/engine/rule';
import { SEVERITIES } from '../rules/engine/rule';

/** The settings for rules, in the form of `contributes.configuration`. */
export function ruleSettings(rules: readonly Rule[]): { readonly rules: object; readonly options: object } {
  return {
    rules: {
      order: 1,
      type: 'object',
      scope: 'resource',
      default: {},
      additionalProperties: false,
      markdownDescription:
        'Severity of each rule’s problems, or `off`. With `default` it depends on the rule, the stage of the ' +
        'letter and `#inspectionLetters.profile#`.',
      properties: Object.fromEntries(
        rules.map(({ meta }) => [
          meta.id,
          {
            type: 'string',
            enum: ['default', 'off', ...[...SEVERITIES].reverse()],
            enumDescriptions: [
              meta.profile === 'request'
                ? 'Not checked: runs only if given a severity here.'
                : `The rule’s own: ${meta.severity} in a final letter.`,
              'Not checked.',
              ...[...SEVERITIES].reverse().map((severity) => SHOWN[severity]),
            ],
            default: 'default',
            description: meta.title,
          },
        ]),
      ),
    },
    options: {
      order: 2,
      type: 'object',
      scope: 'resource',
      default: {},
      additionalProperties: false,
      markdownDescription: 'Options of individual rules.',
      properties: Object.fromEntries(
        rules
          .filter(({ meta }) => Object.keys(meta.options).length > 0)
          .map(({ meta }) => [
            meta.id,
            {
              type: 'object',
              additionalProperties: false,
              description: meta.title,
              properties: Object.fromEntries(
                Object.entries(meta.options).map(([name, spec]) => [name, optionSetting(spec)]),
              ),
            },
          ]),
      ),
    },
  };
}

const SHOWN = {
  error: 'Shown as an error.',
  warning: 'Shown as a warning.',
  info: 'Shown as information.',
  hint: 'Shown as a hint.',
} as const;

function optionSetting(spec: OptionSpec): object {
  const value = spec.default;
  const bounds = {
    ...(spec.minimum === undefined ? {} : { minimum: spec.minimum }),
    ...(spec.maximum === undefined ? {} : { maximum: spec.maximum }),
  };
  const type =
    typeof value === 'number'
      ? { type: 'number', ...bounds }
      : typeof value === 'boolean'
        ? { type: 'boolean' }
        : typeof value === 'string'
          ? { type: 'string', ...(spec.choices ? { enum: spec.choices } : {}) }
          : { type: 'array', items: { type: 'string', ...(spec.choices ? { enum: spec.choices } : {}) } };
  return { ...type, default: value, description: spec.description };
}
