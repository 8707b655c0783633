/** Messages in the language of the person who reads them. */
export interface L10n {
  /**
   * @param message  in English, with `{0}`, `{1}` … where values stand: the key of the translation. A literal, so that
   *   it is found for the translators (`tools/l10n.mjs`)
   * @returns the message of the language, in English where it has none, with the values in their places
   */
  t(message: string, ...values: readonly (string | number)[]): string;
}

/** Messages as a bundle of VS Code says them (`vscode.l10n.bundle`); in English where what is given is no bundle. */
export function l10nOf(bundle: unknown): L10n {
  const messages: Readonly<Record<string, unknown>> =
    typeof bundle === 'object' && bundle !== null ? (bundle as Readonly<Record<string, unknown>>) : {};
  return {
    t: (message, ...values) => {
      const found = Object.hasOwn(messages, message) ? messages[message] : undefined;
      const text = typeof found === 'string' && found !== '' ? found : message;
      return text.replace(/\{(\d{1,2})\}/g, (place, at: string) => String(values[Number(at)] ?? place));
    },
  };
}

export const ENGLISH: L10n = l10nOf(undefined);
