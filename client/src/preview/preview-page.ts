/**
 * What the page loads: the fonts of the printed letter, which are shipped with the extension unless they are the user's
 * own.
 */
export interface PageFonts {
  /** Their source for the content security policy. */
  readonly source: string;
  readonly regular: string;
  readonly bold: string;
  /** Absent if the regular font is to be slanted instead. */
  readonly italic?: string;
}

/** The page's interface strings, in the language of the editor. */
export interface PageWords {
  /** The BCP 47 tag of that language. */
  readonly language: string;
  readonly title: string;
  readonly waiting: string;
  readonly zoom: string;
  readonly smaller: string;
  readonly smallerWithWheel: string;
  readonly larger: string;
  readonly largerWithWheel: string;
  readonly fit: string;
  readonly fitWidth: string;
  /** With `{0}` for the percentage. */
  readonly percent: string;
  /** With `{0}` for the number of the page. */
  readonly page: string;
}

/**
 * Returns the HTML page in which the preview draws letters. It loads only its script, the fonts and the letterhead
 * picture: styles and scripts need the nonce, so that nothing in a letter can run.
 * @param script address of the bundle of client/webview/preview
 */
export const previewPage = (
  letterStyle: string,
  script: string,
  nonce: string,
  fonts: PageFonts,
  words: PageWords,
): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
'nonce-${nonce}'; font-src ${fonts.source}; script-src 'nonce-${nonce}'; img-src ${fonts.source}; base-uri 'none'; \
form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<style nonce="${nonce}">
${letterStyle}
@font-face { font-family: Letter; src: url("${fonts.regular}"); }
@font-face { font-family: Letter; font-weight: bold; src: url("${fonts.bold}"); }
${italicFace(fonts.italic)}
${AROUND}
</style>
</head>
<body data-fit="${escaped(words.fit)}" data-percent="${escaped(words.percent)}" data-page="${escaped(words.page)}">
<section class="zoom" lang="${escaped(words.language)}" aria-label="${escaped(words.zoom)}">
${button('out', words.smallerWithWheel, `aria-label="${escaped(words.smaller)}"`, '−')}
${button('fit', words.fitWidth, 'aria-live="polite"', words.fit)}
${button('in', words.largerWithWheel, `aria-label="${escaped(words.larger)}"`, '+')}
</section>
<div id="letter"><p class="waiting" role="status" lang="${escaped(words.language)}">${escaped(words.waiting)}</p></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;

// The paper is white in every theme, as it will be printed; everything around it follows the theme. Problems are marked
// in the margin, so that they do not depend on colour and the words look as they will in print.
const AROUND = `
html, body { background: var(--vscode-editor-background); background: color-mix(in srgb, \
var(--vscode-editor-background) 92%, var(--vscode-editor-foreground)); }
body.vscode-high-contrast, body.vscode-high-contrast-light { background: var(--vscode-editor-background); }
body { padding: 40px 0 16px; }
html { scroll-padding-top: 36px; }
.zoom {
  position: fixed; z-index: 1; top: 0; right: 0; left: 0; display: flex; justify-content: flex-end; padding: 0 12px;
  border-bottom: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
  background: var(--vscode-editorWidget-background);
}
.zoom button {
  min-width: 28px; min-height: 26px; padding: 0 6px; border: 0; background: none; cursor: pointer;
  color: var(--vscode-editorWidget-foreground); font: 12px var(--vscode-font-family);
}
.zoom button:hover { background: var(--vscode-toolbar-hoverBackground); }
:is(.zoom button, [data-problem]):focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
.waiting { color: var(--vscode-descriptionForeground); text-align: center; }
body .page { outline: 1px solid var(--vscode-contrastBorder, transparent); box-shadow: 0 1px 5px \
var(--vscode-widget-shadow, #0005); }
body .page .draft-mark { position: absolute; margin: 0; }
[data-line] { cursor: pointer; border-radius: 2px; }
.here { outline: 2px solid #0b62c4; outline-offset: 3px; }
[data-problem] { --mark: #8a5a00; position: relative; }
[data-problem="error"] { --mark: #a1121b; }
[data-problem="info"], [data-problem="hint"] { --mark: #0b3d91; }
[data-problem]::before { position: absolute; top: 0; bottom: 0; left: calc(1.75cm - var(--left, 2.3cm)); border-left: \
3px solid var(--mark); content: ""; }
[data-problem]::after {
  position: absolute; top: 0; left: calc(1cm - var(--left, 2.3cm)); width: 0.5cm; color: var(--mark);
  font: bold 11pt/1.4 Tahoma, "DejaVu Sans Condensed", Verdana, sans-serif; text-align: center; content: "!" / "";
}
[data-problem="error"]::after { content: "✕" / ""; }
[data-problem="info"]::after, [data-problem="hint"]::after { content: "i" / ""; }
.page-start { position: absolute; right: 0; left: 0; height: 0; border-top: 1px dashed #767676; pointer-events: none; }
.page-start::after { position: absolute; right: 8px; bottom: 2px; content: attr(data-page) / ""; color: #595959; \
font-size: 8pt; line-height: 1; }
body main > .page-start { margin: 0 !important; }
body.reflow .page {
  width: auto; min-height: 0; margin: 0 8px; padding: 1.2rem 1rem 1.2rem 1.6rem !important; overflow-wrap: anywhere;
}
.reflow .page header { min-height: 0 !important; margin-bottom: 1.5rem; }
.reflow .page .draft-mark { position: static; }
.reflow img { max-width: 100%; height: auto; }
.reflow [data-problem]::before { left: calc(1.2rem - var(--left, 1.6rem)); }
.reflow [data-problem]::after { left: calc(0.1rem - var(--left, 1.6rem)); width: 1rem; }
`;

const italicFace = (address: string | undefined): string =>
  address === undefined ? '' : `@font-face { font-family: Letter; font-style: italic; src: url("${address}"); }`;

const button = (name: string, tip: string, attribute: string, shown: string): string =>
  `<button type="button" class="${name}" title="${escaped(tip)}" ${attribute}>${escaped(shown)}</button>`;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
