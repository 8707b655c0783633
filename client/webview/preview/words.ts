/** Returns an interface string from the page's body (`PageWords`), with a value in place of `{0}`. */
export const filledIn = (name: 'fit' | 'percent' | 'page', value = ''): string =>
  (document.body.dataset[name] ?? '').replace('{0}', () => value);
