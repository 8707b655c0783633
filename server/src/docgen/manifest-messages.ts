/** A message of `package.nls.json`: plain, or with a comment for translators. */
export type ManifestMessage = string | { readonly message: string; readonly comment: readonly string[] };

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

/**
 * Extracts the user-visible text from a manifest, in the form that VS Code expects of a translatable extension.
 * @param manifest the whole manifest, in English; a view's welcome has a `$key`, because it has no name of its own
 * @returns the manifest with `%key%` in place of each text and without `$key`, and the texts by key, in the order of
 * the keys. Keys are made from ids (of a command, a setting, a view), so that they survive changes of wording or order.
 * @throws Error if two different texts would have the same key, or a welcome has no `$key`
 */
export function takeOutMessages(manifest: Fields): {
  readonly manifest: Fields;
  readonly messages: ReadonlyMap<string, ManifestMessage>;
} {
  const words = new Messages();
  const contributes = manifest['contributes'] as Fields | undefined;
  const made = {
    ...manifest,
    ...words.of(manifest, '', ['displayName', 'description']),
    ...(isFields(manifest['capabilities']) && {
      capabilities: eachValue(manifest['capabilities'], (value, name) =>
        isFields(value) ? words.fields(value, `capabilities.${name}`, ['description']) : value,
      ),
    }),
    ...(contributes && { contributes: { ...contributes, ...contributionsOf(contributes, words) } }),
  };
  return { manifest: made, messages: words.sorted() };
}

/** The texts extracted so far. */
class Messages {
  readonly #texts = new Map<string, string>();

  /** Stores a text and returns its placeholder. Empty texts need no translation. */
  take(key: string, text: Json): Json {
    if (typeof text !== 'string' || text === '') return text;
    const known = this.#texts.get(key);
    if (known !== undefined && known !== text)
      throw new Error(`Two texts of the manifest have the key “${key}”: “${known}” and “${text}”.`);
    this.#texts.set(key, text);
    return `%${key}%`;
  }

  /** Extracts the named fields of an object; each key is the object's key followed by the field's. */
  of(object: Fields, key: string, names: readonly string[]): Fields {
    const given = names.filter((name) => object[name] !== undefined);
    return Object.fromEntries(
      given.map((name) => [name, this.take(key === '' ? name : `${key}.${name}`, object[name])]),
    );
  }

  fields(object: Fields, key: string, names: readonly string[]): Fields {
    return { ...object, ...this.of(object, key, names) };
  }

  sorted(): ReadonlyMap<string, ManifestMessage> {
    return new Map(
      [...this.#texts]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, text]) => [key, withComment(text)] as const),
    );
  }
}

function withComment(text: string): ManifestMessage {
  const comment = [
    ...(/\]\(command:/.test(text) ? ['Translate what is in [square brackets]; leave (command:…) as it is.'] : []),
    ...(/`/.test(text) ? ['Leave what is between backticks as it is.'] : []),
  ];
  return comment.length > 0 ? { message: text, comment } : text;
}

function contributionsOf(contributes: Fields, words: Messages): Fields {
  const makers: Readonly<Record<string, (value: Json) => Json>> = {
    languages: (value) =>
      eachItem(value, (language) => ({
        ...language,
        ...(Array.isArray(language['aliases']) && {
          aliases: language['aliases'].map((alias, at) =>
            words.take(`languages.${idOf(language)}.alias${at === 0 ? '' : `.${at + 1}`}`, alias),
          ),
        }),
      })),
    commands: (value) =>
      eachItem(value, (command) => ({
        ...words.fields(command, String(command['command']), ['title', 'shortTitle']),
        ...(command['category'] !== undefined && { category: words.take('category', command['category']) }),
      })),
    submenus: (value) => eachItem(value, (submenu) => words.fields(submenu, idOf(submenu), ['label'])),
    viewsContainers: (value) =>
      isFields(value)
        ? eachValue(value, (containers) =>
            eachItem(containers, (container) => words.fields(container, `${idOf(container)}.container`, ['title'])),
          )
        : value,
    views: (value) =>
      isFields(value)
        ? eachValue(value, (views) =>
            eachItem(views, (view) => words.fields(view, `${idOf(view)}.view`, ['name', 'contextualTitle'])),
          )
        : value,
    viewsWelcome: (value) => eachItem(value, (welcome) => welcomeOf(welcome, words)),
    semanticTokenTypes: (value) =>
      eachItem(value, (token) => words.fields(token, `semanticTokenTypes.${idOf(token)}`, ['description'])),
    walkthroughs: (value) =>
      eachItem(value, (walkthrough) => ({
        ...words.fields(walkthrough, `walkthroughs.${idOf(walkthrough)}`, ['title', 'description']),
        steps: eachItem(walkthrough['steps'], (step) => stepOf(step, `walkthroughs.${idOf(walkthrough)}`, words)),
      })),
    configuration: (value) =>
      isFields(value) ? groupOf(value, words) : eachItem(value, (group) => groupOf(group, words)),
  };
  return Object.fromEntries(
    Object.entries(makers).flatMap(([name, make]) =>
      contributes[name] === undefined ? [] : [[name, make(contributes[name])]],
    ),
  );
}

function welcomeOf({ $key: name, ...welcome }: Fields, words: Messages): Fields {
  const view = String(welcome['view']);
  if (typeof name !== 'string')
    throw new Error(`A welcome of the view ${view} has no “$key”: give it a short name in client/manifest.json.`);
  return { ...welcome, contents: words.take(`${view}.welcome.${name}`, welcome['contents']) };
}

function stepOf(step: Fields, walkthrough: string, words: Messages): Fields {
  const key = `${walkthrough}.${idOf(step)}`;
  return {
    ...words.fields(step, key, ['title', 'description']),
    ...(isFields(step['media']) && { media: words.fields(step['media'], key, ['altText']) }),
  };
}

const DESCRIPTIONS = ['description', 'markdownDescription', 'deprecationMessage', 'markdownDeprecationMessage'];
const LISTS = ['enumItemLabels', 'enumDescriptions', 'markdownEnumDescriptions'];

const groupOf = (group: Fields, words: Messages): Fields => ({
  ...group,
  ...(group['title'] !== undefined && {
    title: words.take(`configuration.${slugOf(String(group['title']))}`, group['title']),
  }),
  ...(isFields(group['properties']) && {
    properties: eachValue(group['properties'], (setting, name) => settingOf(setting, name, words)),
  }),
});

/** A setting or its contents: its own texts, those of its values, and those of nested settings. */
function settingOf(setting: Json, key: string, words: Messages, shared?: ReadonlyMap<string, string>): Json {
  if (!isFields(setting)) return setting;
  const { properties, items } = setting;
  const values = Array.isArray(setting['enum']) ? setting['enum'].map(String) : [];
  const lists = LISTS.flatMap((list) => {
    const texts = setting[list];
    if (!Array.isArray(texts)) return [];
    return [
      [
        list,
        texts.map((text: Json, at) => {
          const value = values[at] ?? String(at);
          return words.take(shared?.get(`${list} ${value} ${String(text)}`) ?? `${key}.${list}.${value}`, text);
        }),
      ] as const,
    ];
  });
  return {
    ...words.fields(setting, key, DESCRIPTIONS),
    ...Object.fromEntries(lists),
    ...(isFields(properties) && { properties: innerSettings(properties, key, words) }),
    ...(isFields(items) && { items: settingOf(items, key, words) }),
  };
}

/**
 * Nested settings of one kind describe the same values in the same words, such as the severities of rules. Such a text
 * has a single key, derived from the outer setting's.
 */
function innerSettings(properties: Fields, key: string, words: Messages): Fields {
  const texts = new Map<string, Set<string>>();
  for (const setting of Object.values(properties).filter(isFields)) {
    const values = Array.isArray(setting['enum']) ? setting['enum'] : [];
    for (const list of LISTS) {
      const given: readonly Json[] = Array.isArray(setting[list]) ? setting[list] : [];
      given.forEach((text, at) => {
        const name = `${list} ${String(values[at])}`;
        texts.set(name, (texts.get(name) ?? new Set()).add(String(text)));
      });
    }
  }
  const shared = new Map<string, string>();
  for (const [name, said] of texts)
    for (const text of said) {
      const common = `${key}.${name.replace(' ', '.')}`;
      shared.set(`${name} ${text}`, said.size === 1 ? common : `${common}.${slugOf(text)}`);
    }
  return eachValue(properties, (setting, name) => settingOf(setting, `${key}.${name}`, words, shared));
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const idOf = (object: Fields): string => String(object['id']);

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const eachValue = (object: Fields, make: (value: Json, name: string) => Json): Fields =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, make(value, name)]));

const eachItem = (value: Json, make: (item: Fields) => Json): Json =>
  Array.isArray(value) ? value.map((item: Json) => (isFields(item) ? make(item) : item)) : value;
