import { fileKind } from './file-kind';

/**
 * Identifies a file that cannot be imported from its first bytes, whatever its name: returns a sentence that says what
 * it is and what to do. Undefined for a PDF, a Word file and text.
 */
export function foreignFile(bytes: Uint8Array): string | undefined {
  for (const [mark, at, sentence] of MARKS) if (startsWith(bytes, mark, at)) return sentence;
  if (startsWith(bytes, OLD_OFFICE, 0)) return oldOffice(bytes);
  const start = beginning(bytes);
  if (/^\{\\rtf/.test(start)) return 'It is an RTF file: open it in Word and save it as .docx.';
  const bare = start.replace(/^(?:\s|<!--[^]*?-->)+/, '');
  if (/^<\?xml[^]{0,500}(?:progid="Word\.Document"|schemas\.microsoft\.com\/office\/word\/2003)/.test(bare))
    return 'It is a Word file in the XML of 2003: open it in Word and save it as .docx.';
  if (WEB_PAGE.test(bare))
    return 'It is a web page, not a letter: open it in a browser, and download the letter or copy its words there.';
  if (/^<(?:\?xml\b|svg\b)/i.test(bare))
    return 'It is an XML file, not a letter: open it in the program that made it, and save the letter as .docx.';
  if (isMail(start))
    return 'It is an e-mail: open it in a mail program, and save the attached letter, or copy its words.';
  if (fileKind(bytes) === undefined && isNoise(bytes))
    return 'It is neither a PDF, a Word document nor text, or it is damaged: ask for the file again.';
  return undefined;
}

const PICTURE = 'It is a picture: its words can be read only with text recognition (OCR).';
const ARCHIVE = 'It is an archive: unpack it, and import the files in it.';
const MEDIA = 'It is a recording, which has no words to import.';
const PROGRAM = 'It is a program, not a letter.';

/** The bytes, their offset, and the sentence. Signatures are taken from the formats' specifications. */
const MARKS: readonly (readonly [mark: string, at: number, sentence: string])[] = [
  ['\u0089PNG\r\n\u001a\n', 0, PICTURE],
  ['\u00ff\u00d8\u00ff', 0, PICTURE],
  ['GIF87a', 0, PICTURE],
  ['GIF89a', 0, PICTURE],
  ['II*\u0000', 0, PICTURE],
  ['MM\u0000*', 0, PICTURE],
  ['WEBP', 8, PICTURE],
  ['ftypheic', 4, PICTURE],
  ['ftypheix', 4, PICTURE],
  ['ftypmif1', 4, PICTURE],
  ['ftypavif', 4, PICTURE],
  ['8BPS', 0, PICTURE],
  ['\u0000\u0000\u0001\u0000', 0, PICTURE],
  ['\u001f\u008b', 0, ARCHIVE],
  ['7z\u00bc\u00af\u0027\u001c', 0, ARCHIVE],
  ['Rar!\u001a\u0007', 0, ARCHIVE],
  ['BZh', 0, ARCHIVE],
  ['\u00fd7zXZ\u0000', 0, ARCHIVE],
  ['\u0028\u00b5\u002f\u00fd', 0, ARCHIVE],
  ['ustar', 257, ARCHIVE],
  ['ID3', 0, MEDIA],
  ['OggS', 0, MEDIA],
  ['fLaC', 0, MEDIA],
  ['ftyp', 4, MEDIA],
  ['RIFF', 0, MEDIA],
  ['\u001aE\u00df\u00a3', 0, MEDIA],
  ['\u007fELF', 0, PROGRAM],
  ['MZ\u0090\u0000', 0, PROGRAM],
  ['SQLite format 3\u0000', 0, 'It is a database, not a letter.'],
  ['\u00ffWPC', 0, 'It is a WordPerfect file: open it in Word or LibreOffice and save it as .docx.'],
  ['%!PS', 0, 'It is a PostScript file: turn it into a PDF first.'],
];

const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0';

/**
 * Old Word files, password-protected files and Outlook messages share a container format; the names inside tell them
 * apart.
 */
function oldOffice(bytes: Uint8Array): string | undefined {
  const has = (name: string): boolean => includesWide(bytes, name);
  if (has('WordDocument') || has('EncryptedPackage')) return undefined;
  if (has('__substg1.0') || has('__properties_version1.0'))
    return 'It is an e-mail of Outlook: open it there, and save the attached letter, or copy its words.';
  if (has('Workbook') || has('PowerPoint Document'))
    return 'It is a spreadsheet or a presentation, not a letter: save the letter as .docx or PDF.';
  return undefined;
}

/** Whether the bytes contain a name in UTF-16. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1)) {
    let i = 1;
    while (i < wide.length && bytes[at + i] === wide[i]) i++;
    if (i === wide.length) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, mark: string, at: number): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}

/** The first characters, as Latin-1, or as UTF-16 if it is recognisable. */
function beginning(bytes: Uint8Array): string {
  const first = bytes.subarray(0, 8192);
  const wide = first[1] === 0 || first[0] === 0 || (first[0] === 0xff && first[1] === 0xfe);
  const text = new TextDecoder('latin1').decode(wide ? first.filter((byte) => byte !== 0) : first);
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
}

const WEB_PAGE =
  /^(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body|meta|title|script|style|table|frameset)\b/i;

/** Recognises the headers of a mail as sent, not the few lines above a quoted mail. */
function isMail(start: string): boolean {
  const [head = ''] = start.split(/\r?\n\r?\n/);
  const names = [...head.matchAll(/^([A-Za-z][\w-]{1,40}):[ \t]/gm)].map(([, name = '']) => name.toLowerCase());
  return (
    /^(?:From |[A-Za-z][\w-]{1,40}: )/.test(start) &&
    names.some((name) => SENT.has(name)) &&
    names.filter((name) => MAILED.has(name)).length >= 2
  );
}

const SENT: ReadonlySet<string> = new Set(['mime-version', 'received', 'message-id', 'return-path', 'content-type']);
const MAILED: ReadonlySet<string> = new Set([...SENT, 'from', 'to', 'subject', 'date', 'delivered-to', 'x-mailer']);

/** Text has hardly any control characters; UTF-16 has many zeros, all on the same side of each pair. */
function isNoise(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  let controls = 0;
  for (const [i, byte] of first.entries()) {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
    else if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26 && byte !== 27) controls++;
  }
  const [even = 0, odd = 0] = zeros;
  const isWide = Math.max(even, odd) > 0.3 * first.length && Math.min(even, odd) < 0.02 * first.length;
  return isWide ? controls > 0.02 * first.length : controls + even + odd > 0.01 * first.length;
}
