/** The text of XML that may contain HTML, RTF or plain text: anything in angle brackets is treated as a tag. */
export const xmlWords = (text: string): string =>
  text
    .replace(/<(?:style|script)\b[^]*?<\/(?:style|script)>/gi, ' ')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/&\w{1,8};/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
