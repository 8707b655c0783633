/** Messages in the user's language. */
export interface L10n {
  /**
   * @param message  in English, with `{0}`, `{1}` … for values: the key of the translation. Use a literal, so that
   *   it is found for the translators (`tools/l10n.mjs`)
   * @returns the translated message, or the English one if there is none, with the values filled in
   */
  t(message: string, ...values: readonly (string | number)[]): string;
  /**
   * The same for a message that is written elsewhere, such as the title of a fix.
   * @param data  the values of its named placeholders, `{words}`
   */
  filled(message: string, data: Readonly<Record<string, string | number>>): string;
}

/** Messages from a bundle of VS Code (`vscode.l10n.bundle`); in English if the argument is not a bundle. */
export function l10nOf(bundle: unknown): L10n {
  const messages: Readonly<Record<string, unknown>> =
    typeof bundle === 'object' && bundle !== null ? (bundle as Readonly<Record<string, unknown>>) : {};
  const translated = (message: string): string => {
    const found = Object.hasOwn(messages, message) ? messages[message] : undefined;
    return typeof found === 'string' && found !== '' ? found : message;
  };
  return {
    t: (message, ...values) =>
      translated(message).replace(/\{(\d{1,2})\}/g, (place, at: string) => String(values[Number(at)] ?? place)),
    filled: (message, data) =>
      translated(message).replace(/\{(\w+)\}/g, (place, name: string) =>
        Object.hasOwn(data, name) ? String(data[name]) : place,
      ),
  };
}

export const ENGLISH: L10n = l10nOf(undefined);
