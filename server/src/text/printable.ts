/**
 * Words of a letter, a template or a path as a terminal may show them: control characters, with which a file could
 * colour, hide or rewrite what is on the screen, become their pictures (`␛`). Line breaks and tabs stay.
 */
export const printable = (words: string): string =>
  CONTROLS.test(words) ? words.replace(EACH_CONTROL, pictureOf) : words;

/** The first line of a message, as a terminal may show it, without white space at its ends. */
export const firstLine = (message: string): string => printable(message.split('\n', 1)[0] ?? '').trim();

const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
const EACH_CONTROL = new RegExp(CONTROLS.source, 'g');

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '\ufffd';
}
