import type { FactValues } from '../../../core/index';
import { html, type Markup } from '../../html/markup';
import type { PackSheet } from './packSheet';

type Person = FactValues['people'][number];

/** Who answers for what: people, activities by role, and what each owns in the hazard log. */
export function accountabilitySection(sheet: PackSheet): Markup {
  const { people } = sheet.pack.values;
  return html`<section aria-labelledby="accountability">
<h2 id="accountability">Who answers for what</h2>
${
  people.length === 0
    ? html`<p>The documents name nobody with a role.</p>`
    : html`${peopleTable(people)}
${activityTable(people)}`
}
${ownershipTable(sheet)}
${contactTable(sheet)}
</section>
`;
}

function peopleTable(people: readonly Person[]): Markup {
  return html`<table><caption>People and posts</caption>
<thead><tr><th scope="col">Role</th><th scope="col">Who</th><th scope="col">Side</th><th scope="col">Registration</th></tr></thead>
<tbody>${people.map(
    ({ role, name, party, registration }) =>
      html`<tr><th scope="row">${role ?? 'not stated'}</th><td>${name ?? 'not stated'}</td><td>${party ?? 'not stated'}</td><td>${registration}</td></tr>
`,
  )}</tbody></table>`;
}

/** A row for each activity that anybody is named for; one without exactly one accountable role says so. */
function activityTable(people: readonly Person[]): Markup {
  const activities = [...new Set(people.flatMap(({ accountableFor, responsibleFor }) => [...accountableFor, ...responsibleFor]))];
  if (activities.length === 0) return html`<p>No activity is given to any of them.</p>`;
  const roleOf = ({ role, name }: Person): string => role ?? name ?? 'not named';
  return html`<table class="pk-wide"><caption>Activities</caption>
<thead><tr><th scope="col">Activity or decision</th><th scope="col">Answers for it</th><th scope="col">Does it</th></tr></thead>
<tbody>${activities.map((activity) => {
    const accountable = people.filter(({ accountableFor }) => accountableFor.includes(activity)).map(roleOf);
    const responsible = people.filter(({ responsibleFor }) => responsibleFor.includes(activity)).map(roleOf);
    const note = accountable.length === 0 ? 'nobody is named' : accountable.length > 1 ? ' (more than one is named)' : '';
    return html`<tr><th scope="row">${activity}</th><td>${accountable.join(', ')}${note}</td><td>${responsible.length === 0 ? 'not stated' : responsible.join(', ')}</td></tr>
`;
  })}</tbody></table>`;
}

function ownershipTable({ pack }: PackSheet): Markup | undefined {
  const { hazards } = pack.values.risk;
  const owned = new Map<string, { readonly hazards: string[]; readonly controls: string[] }>();
  const of = (owner: string | undefined) => {
    const key = owner ?? 'no owner stated';
    const there = owned.get(key) ?? { hazards: [], controls: [] };
    owned.set(key, there);
    return there;
  };
  for (const [index, hazard] of hazards.entries()) {
    of(hazard.owner).hazards.push(hazard.id ?? `hazard ${index + 1}`);
    for (const control of hazard.controls) of(control.owner).controls.push(control.id ?? control.text ?? 'a control without a name');
  }
  if (owned.size === 0) return undefined;
  return html`<table class="pk-wide"><caption>Hazards and controls by owner</caption>
<thead><tr><th scope="col">Owner</th><th scope="col">Hazards</th><th scope="col">Controls</th></tr></thead>
<tbody>${[...owned].map(
    ([owner, { hazards, controls }]) =>
      html`<tr><th scope="row">${owner}</th><td>${names(hazards)}</td><td>${names(controls)}</td></tr>
`,
  )}</tbody></table>`;
}

const names = (list: readonly string[]): string => (list.length === 0 ? 'none' : [...new Set(list)].join(', '));

function contactTable({ pack }: PackSheet): Markup | undefined {
  const { contacts } = pack.values.card;
  if (contacts.length === 0) return undefined;
  return html`<table><caption>Where people turn to</caption>
<thead><tr><th scope="col">For</th><th scope="col">Address</th><th scope="col">Answered by</th></tr></thead>
<tbody>${contacts.map(
    ({ purpose, address, owner }) =>
      html`<tr><th scope="row">${purpose ?? 'not stated'}</th><td>${address ?? 'not stated'}</td><td>${owner ?? 'not stated'}</td></tr>
`,
  )}</tbody></table>`;
}
