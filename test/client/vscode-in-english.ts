/** What the unit tests use of VS Code: an editor in English, whose words are those of the source. */
type Argument = string | number | boolean;

interface Message {
  readonly message: string;
  readonly args?: readonly Argument[] | Readonly<Record<string, Argument>>;
}

export const env = { language: 'en' };

export const l10n = {
  bundle: undefined,
  t(message: string | Message, ...given: readonly (Argument | Readonly<Record<string, Argument>>)[]): string {
    const text = typeof message === 'string' ? message : message.message;
    const first = typeof message === 'string' ? given[0] : message.args;
    const values = (typeof first === 'object' ? first : given) as Readonly<Record<string, Argument>>;
    return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  },
};
