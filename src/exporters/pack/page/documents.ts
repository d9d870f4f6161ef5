import { html, type Markup } from '../../html/markup';
import type { PackFile } from '../packContext';
import { documentsPath, lineAnchor, shownDocuments } from './lineLinks';
import { pageOf } from './page';

/** The documents line by line, so that each place that the report names can be followed without any other program. */
export const documentsPage: PackFile = {
  path: documentsPath,
  make: (pack) => {
    const documents = shownDocuments(pack);
    return pageOf({
      pack,
      title: 'Documents, line by line',
      body: html`<div class="cl-checklist">
<h1>Documents, line by line</h1>
<p><a href="index.html">${pack.context.project}</a>, as of ${pack.report.asOf}. The files themselves lie in the folder <code>project</code>.</p>
<ul>${documents.map(([uri], index) => html`<li><a href="#d${index + 1}">${uri}</a></li>`)}</ul>
${documents.map(([uri, text], index) => documentLines(uri, text, index))}</div>
`,
    });
  },
};

function documentLines(uri: string, text: string, index: number): Markup {
  return html`<section aria-labelledby="d${index + 1}">
<h2 id="d${index + 1}">${uri}</h2>
<ol class="pk-lines">${text.split(/\r\n|\r|\n/).map(
    (line, number) => html`<li id="${lineAnchor(index, number + 1)}"><code>${line}</code></li>
`,
  )}</ol>
</section>
`;
}
