import { escaped, htmlBody } from './html-body';
import { htmlStyle } from './html-style';
import type { LetterPlan } from './plan';

/** A letter as one HTML file: no script, nothing loaded from elsewhere; it prints on A4. */
export function renderHtml(plan: LetterPlan): string {
  const author = plan.author === '' ? '' : `<meta name="author" content="${escaped(plan.author)}">\n`;
  return `<!DOCTYPE html>
<html lang="${plan.language}">
<head>
<meta charset="utf-8">
<title>${escaped(plan.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${author}<style>
${htmlStyle}</style>
</head>
<body>
${htmlBody(plan)}</body>
</html>
`;
}
