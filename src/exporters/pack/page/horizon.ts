import { html, type Markup } from '../../html/markup';
import { placeLink } from '../../html/sheet';
import type { PackSheet } from './packSheet';

/** What comes next; absent when nobody worked it out. */
export function horizonSection(sheet: PackSheet): Markup | undefined {
  const { horizon } = sheet.pack;
  if (horizon === undefined) return undefined;
  return html`<section aria-labelledby="horizon">
<h2 id="horizon">Horizon</h2>
${
  horizon.length === 0
    ? html`<p>No coming day is known.</p>`
    : html`<table class="pk-wide"><caption>Days to come after ${sheet.report.asOf}</caption>
<thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col">Written at</th></tr></thead>
<tbody>${horizon.map(
        ({
          on,
          what,
          place,
        }) => html`<tr><th scope="row"><time datetime="${on}">${on}</time></th><td>${what}</td><td>${place && placeLink(place, sheet)}</td></tr>
`,
      )}</tbody></table>`
}
</section>
`;
}
