/**
 * Text from a letter, a template or a path made safe for a terminal: control characters, with which a file could
 * colour, hide or rewrite what is on the screen, become visible symbols (`␛`). Line breaks and tabs are kept.
 */
export const printable = (words: string): string =>
  CONTROLS.test(words) ? words.replace(EACH_CONTROL, pictureOf) : words;

/** The first line of a message, made safe for a terminal and trimmed. */
export const firstLine = (message: string): string => printable(message.split('\n', 1)[0] ?? '').trim();

const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
const EACH_CONTROL = new RegExp(CONTROLS.source, 'g');

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '\ufffd';
}
