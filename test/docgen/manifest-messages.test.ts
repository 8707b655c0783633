import { describe, expect, it } from 'vitest';
import { takeOutMessages } from '../../server/src/docgen/manifest-messages';

const manifest = {
  name: 'tea',
  displayName: 'Tea',
  contributes: {
    commands: [{ command: 'tea.pour', category: 'Tea', title: 'Pour…', icon: '$(coffee)', enablement: 'tea.hot' }],
    menus: { commandPalette: [{ command: 'tea.pour', when: 'tea.hot' }] },
    views: { tea: [{ id: 'tea.pots', name: 'Pots', when: 'tea.hot' }] },
    viewsWelcome: [{ $key: 'none', view: 'tea.pots', contents: 'No pot.\n[Make tea](command:tea.pour)' }],
    configuration: [
      {
        title: 'How strong',
        properties: {
          'tea.cup': {
            type: 'string',
            enum: ['mug', 'glass'],
            enumDescriptions: ['A mug.', 'A glass.'],
            default: 'mug',
          },
          'tea.kinds': {
            type: 'object',
            markdownDescription: 'Which, and `off`.',
            properties: {
              green: { enum: ['default', 'off'], enumDescriptions: ['Hot.', 'None.'], description: 'Green tea' },
              black: { enum: ['default', 'off'], enumDescriptions: ['Very hot.', 'None.'], description: 'Black tea' },
            },
          },
        },
      },
    ],
  },
};

describe('the texts of a manifest', () => {
  const { manifest: made, messages } = takeOutMessages(manifest);

  it('have keys made of ids, and share one key for values that many settings have in common', () => {
    expect(Object.fromEntries(messages)).toEqual({
      category: 'Tea',
      'configuration.how-strong': 'How strong',
      displayName: 'Tea',
      'tea.cup.enumDescriptions.glass': 'A glass.',
      'tea.cup.enumDescriptions.mug': 'A mug.',
      'tea.kinds.black.description': 'Black tea',
      'tea.kinds.enumDescriptions.default.hot': 'Hot.',
      'tea.kinds.enumDescriptions.default.very-hot': 'Very hot.',
      'tea.kinds.enumDescriptions.off': 'None.',
      'tea.kinds.green.description': 'Green tea',
      'tea.kinds.markdownDescription': {
        message: 'Which, and `off`.',
        comment: ['Leave what is between backticks as it is.'],
      },
      'tea.pots.view.name': 'Pots',
      'tea.pots.welcome.none': {
        message: 'No pot.\n[Make tea](command:tea.pour)',
        comment: ['Translate what is in [square brackets]; leave (command:…) as it is.'],
      },
      'tea.pour.title': 'Pour…',
    });
  });

  it('are only replaced where VS Code translates them', () => {
    const words = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_, inner: unknown) => {
        if (typeof inner !== 'string' || !/^%.*%$/.test(inner)) return inner;
        const message = messages.get(inner.slice(1, -1));
        return typeof message === 'object' ? message.message : message;
      });
    expect(words(made)).toEqual(JSON.parse(JSON.stringify(manifest).replace('"$key":"none",', '')));
    expect(JSON.stringify(made)).not.toMatch(/Pour|Pots|tea\]|"Tea"|Green|mug\./);
  });

  it('require an explicit key for a welcome view, and one text for each key', () => {
    const welcome = [{ view: 'tea.pots', contents: 'No pot.' }];
    expect(() => takeOutMessages({ contributes: { viewsWelcome: welcome } })).toThrow('tea.pots has no “$key”');
    const commands = ['Pour', 'Drink'].map((title) => ({ command: 'tea.pour', title }));
    expect(() => takeOutMessages({ contributes: { commands } })).toThrow('have the key “tea.pour.title”');
  });
});
