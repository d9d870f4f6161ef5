import { html, type Markup } from '../../html/markup';
import { placeLink } from '../../html/sheet';
import type { PackSheet } from './packSheet';

/** What a reader will not find here, with the reason: files, and rules that the project switched off. */
export function leftOutSection(sheet: PackSheet): Markup {
  const { leftOut, settings, enclosed } = sheet.pack;
  const off = [...settings.severity].filter(([, { value }]) => value === 'off');
  const packs = settings.packs.off.map(({ value }) => value);
  const only = settings.packs.only?.map(({ value }) => value);
  return html`<section aria-labelledby="left-out">
<h2 id="left-out">What is here and what is not</h2>
<p>${enclosed.length} files of the project lie beside this page, in the folder <code>project</code>; <code>manifest.json</code> lists every file with its hash, and <a href="verify.html">verify.html</a> checks them.</p>
${
  leftOut.length === 0
    ? html`<p>Every file that the documents name is here.</p>`
    : html`<table class="cl-wide"><caption>Named and not here, or not looked into</caption>
<thead><tr><th scope="col">What</th><th scope="col">Why</th><th scope="col">Named at</th></tr></thead>
<tbody>${leftOut.map(
        ({ path, why, from }) => html`<tr><th scope="row">${path}</th><td>${why}</td><td>${from && placeLink(from, sheet)}</td></tr>
`,
      )}</tbody></table>`
}
<h3>Rules that were not asked</h3>
${
  off.length + packs.length === 0 && only === undefined
    ? html`<p>The project switched no rule off.</p>`
    : html`<ul>${only && html`<li>Only these packs were asked: ${only.join(', ')}.</li>`}${packs.map((id) => html`<li>The pack ${id} is switched off in the project file.</li>`)}${off.map(
        ([id, { place }]) => html`<li>The rule <code>${id}</code> is switched off at ${placeLink(place, sheet)}.</li>`,
      )}</ul>`
}
</section>
`;
}
