import type { LetterheadImage } from '../branding/letterhead-image';
import type { PrintModel } from '../model/print-model';
import { escaped, htmlBody } from './html-body';
import { htmlStyle, styleWithFont } from './style';

export interface HtmlOptions {
  /** The preferred typeface, supplied by the reader's computer. */
  readonly font?: string;
  /** The sender's own picture, in the letterhead. */
  readonly picture?: LetterheadImage;
}

/** Renders a letter as one HTML file: no scripts, nothing loaded from elsewhere, prints on A4. */
export function renderHtml(model: PrintModel, { font, picture }: HtmlOptions = {}): string {
  const author = model.author === '' ? '' : `<meta name="author" content="${escaped(model.author)}">\n`;
  return `<!DOCTYPE html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<title>${escaped(model.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${author}<style>
${font === undefined ? htmlStyle : styleWithFont(font)}</style>
</head>
<body>
${htmlBody(model, { ...(picture ? { picture: { ...picture, source: dataAddress(picture) } } : {}) })}</body>
</html>
`;
}

function dataAddress({ bytes, type }: LetterheadImage): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += STEP)
    text += String.fromCharCode(...bytes.subarray(from, from + STEP));
  return `data:image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${btoa(text)}`;
}

/** The number of bytes that one call can safely take as arguments. */
const STEP = 8192;
