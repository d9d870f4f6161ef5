import { html, type Markup } from '../../html/markup';
import { checklistStyles, pageStyles } from '../../html/styles';
import { printable } from '../../printable';
import { draftWords } from '../draftWords';
import type { PackContext } from '../packContext';
import { packStyles } from './packStyles';

/** One self-contained page: no script, no address is loaded. Printed, every sheet carries the project, the day and its number. */
export function pageOf({ pack, title, body }: { readonly pack: PackContext; readonly title: string; readonly body: Markup }): string {
  const { project } = pack.context;
  const running = `${project}, as of ${pack.report.asOf}${pack.draft ? '. DRAFT' : ''}`;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${project}: ${title}</title>
<style>${{ markup: `${pageStyles}${checklistStyles}${packStyles}${sheetStyles(running)}` }}</style>
</head>
<body>
${pack.draft ? html`<div class="pk-draft" aria-hidden="true">DRAFT</div>` : undefined}<main>
${pack.draft ? html`<p class="pk-banner"><strong>Draft.</strong> ${draftWords}</p>` : undefined}${body}</main>
</body>
</html>
`.markup;
}

function sheetStyles(running: string): string {
  return `@page { size: A4; margin: 20mm 15mm 18mm; @top-left { content: ${cssString(running)}; font: 8pt sans-serif; color: #444; } @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; color: #444; } }
`;
}

/** Every sign that is not a plain letter or digit goes by its number, so that no text can leave the string or the style. */
function cssString(text: string): string {
  const safe = [...printable(text)].map((sign) => (/[A-Za-z0-9 .,:-]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `));
  return `"${safe.join('')}"`;
}
