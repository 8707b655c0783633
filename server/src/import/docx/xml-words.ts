/** The words of a text that may be HTML, RTF or plain: what stands between angle brackets is taken for tags. */
export const xmlWords = (text: string): string =>
  text
    .replace(/<(?:style|script)\b[^]*?<\/(?:style|script)>/gi, ' ')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/&\w{1,8};/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
