import { previewScript } from './preview-script';

/**
 * The page that the preview's letters are drawn in. Nothing is loaded: style and script stand in it and are let in by the nonce alone,
 * and what a letter brings with it cannot run.
 */
export const previewPage = (letterStyle: string, nonce: string): string => `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<style nonce="${nonce}">
${letterStyle}
${AROUND}
</style>
</head>
<body>
<p class="waiting" role="status">Laying out the letter…</p>
<script nonce="${nonce}">(${previewScript.toString()})();</script>
</body>
</html>
`;

// The paper is white in every theme, as it will be printed; what is around it is the theme's.
const AROUND = `
html, body { background: var(--vscode-editor-background); }
body { padding: 16px 0; }
.waiting { color: var(--vscode-descriptionForeground); text-align: center; }
body .page {
  width: 21cm; max-width: none; min-height: 29.7cm; margin: 0 auto; padding: 2.2cm 2.3cm;
  border: 1px solid var(--vscode-contrastBorder, transparent); box-shadow: 0 1px 6px var(--vscode-widget-shadow, #0004);
}
body .page .draft-mark { position: absolute; margin: 0; }
[data-line] { cursor: pointer; border-radius: 2px; }
.here { outline: 2px solid #0b62c4; outline-offset: 3px; }
[data-problem] { position: relative; background: #fff4ce; box-shadow: -6px 0 0 #fff4ce, -9px 0 0 #8a5a00; }
[data-problem="error"] { background: #fde7e9; box-shadow: -6px 0 0 #fde7e9, -9px 0 0 #a1121b; }
[data-problem="info"], [data-problem="hint"] { background: #e8f1fb; box-shadow: -6px 0 0 #e8f1fb, -9px 0 0 #0b3d91; }
[data-problem]::after { position: absolute; top: 0; left: -2.1em; width: 1em; text-align: center; content: "!" / ""; color: #8a5a00; font-weight: bold; font-size: 11pt; }
[data-problem="error"]::after { content: "✕" / ""; color: #a1121b; }
[data-problem="info"]::after, [data-problem="hint"]::after { content: "i" / ""; color: #0b3d91; font-style: italic; }
li[data-problem]::after { left: -3.6em; }
.page-start { position: absolute; right: 0; left: 0; height: 0; border-top: 1px dashed #767676; pointer-events: none; }
.page-start::after { position: absolute; right: 8px; bottom: 2px; content: attr(data-page); color: #595959; font-size: 8pt; line-height: 1; }
.vscode-high-contrast .page, .vscode-high-contrast-light .page { box-shadow: none; }
@media print { .page-start, [data-problem]::after { display: none; } }
`;
