/** A message that the extension has put at the page's body (`PageWords`), with a value in the place of `{0}`. */
export const filledIn = (name: 'fit' | 'percent' | 'page', value = ''): string =>
  (document.body.dataset[name] ?? '').replace('{0}', () => value);
