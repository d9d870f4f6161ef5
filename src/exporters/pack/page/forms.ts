import { html, type Markup } from '../../html/markup';
import { stateWords } from '../forms/filled';
import { fillForms } from '../forms/fillForm';
import { formsFolder } from '../forms/formFiles';
import type { PackContext } from '../packContext';

/** The forms in the pack, and how much of each the documents answer. */
export function formsSection(pack: PackContext): Markup {
  const filled = fillForms(pack);
  return html`<section aria-labelledby="forms">
<h2 id="forms">Forms filled from the documents</h2>
${
  filled.length === 0
    ? html`<p>No form concerns this project.</p>`
    : html`<p>Each answer stands beside its file and line; what is not stated is marked.</p>
<table><caption>Forms in this pack</caption>
<thead><tr><th scope="col">Form</th><th scope="col">Where it stands</th></tr></thead>
<tbody>${filled.map((one) => {
        const file = `${formsFolder}${one.form.id}`;
        return html`<tr><th scope="row"><a href="${file}.docx">${one.form.title}</a> (<a href="${file}.md" aria-label="${one.form.title}, as Markdown">Markdown</a>)</th><td>${stateWords(one)}</td></tr>
`;
      })}</tbody></table>`
}
</section>
`;
}
