/**
 * The paragraphs of an extracted or written text, each on one line. They are separated by blank lines, bullets,
 * paragraph numbers, headings and page numbers. A paragraph split by a page break comes out as two.
 */
export function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open.join(' '));
    open = [];
  };
  for (const line of text.split(/\r\n|[\r\n\f]/)) {
    const words = line.trim();
    if (words === '' || NUMBER.test(words)) close();
    else {
      const bare = words.replace(MARK, '');
      if (bare !== words) close();
      if (bare === '') continue;
      open.push(bare);
      // A Markdown heading is a single line.
      if (words.startsWith('#')) close();
    }
  }
  close();
  return paragraphs;
}

const NUMBER = /^(?:page\s+)?\d{1,3}\.?$/i;
const MARK = /^(?:[•▪●○◦\u{f000}-\u{f0ff}*–-]\s+|[\u{f000}-\u{f0ff}•▪●○◦]|#{1,6}\s+|\d{1,3}\.\s+|>\s*)/u;
