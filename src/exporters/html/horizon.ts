import type { HorizonDay } from '../../core/index';
import { changeWords, turnWords } from '../horizonText';
import { html, type Markup } from './markup';
import { placeLink, type Sheet } from './sheet';

/** What starts or ends for the project, by date, and what the rules would then say; nothing where nobody worked it out. */
export function horizonSection(sheet: Sheet): Markup {
  const { horizon } = sheet.context;
  if (horizon === undefined) return html``;
  const id = `${sheet.options.idPrefix}horizon`;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">What comes next</h2>
<p>What starts or ends from ${horizon.asOf} to ${horizon.until}, if the documents stay as they are.</p>
${horizon.days.length === 0 ? html`<p>No day is known on which something would change.</p>\n` : undefined}${horizon.days.map((day) => dayOf(day, sheet))}</section>
`;
}

function dayOf({ date, what, changes }: HorizonDay, sheet: Sheet): Markup {
  return html`<section class="cl-document">
<h3><time datetime="${date}">${date}</time></h3>
<ul>${what.map((turn) => html`<li>${turnWords(turn, sheet.context)}</li>\n`)}${changes.map(
    (change) =>
      html`<li>${changeWords(change)}${change.place === undefined ? undefined : html` at ${placeLink(change.place, sheet)}`}</li>\n`,
  )}</ul>
</section>
`;
}
