import { type FactValues, vocabulary } from '../../core/index';
import { html, type Markup } from './markup';
import type { Sheet, Stated } from './sheet';

type Person = FactValues['people'][number];

/** Who answers for what: people, activities by role, and what each owns in the hazard log. */
export function accountabilitySection(sheet: Sheet, { values }: Stated): Markup {
  const { people } = values;
  const id = `${sheet.options.idPrefix}accountability`;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">Who answers for what</h2>
${
  people.length === 0
    ? html`<p>The documents name nobody with a role.</p>`
    : html`${peopleTable(people)}
${activityTable(people)}`
}
${ownershipTable(values)}
${contactTable(values)}
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

/** The activities of a life cycle, as the vocabulary suggests them: each has its row even when nobody is named for it. */
const lifeCycle: readonly string[] = vocabulary.flatMap((entry) =>
  entry.path === 'people[].responsibleFor[]' && 'suggest' in entry ? [...(entry.suggest ?? [])] : [],
);

const parts = [
  ['accountableFor', 'Accountable'],
  ['responsibleFor', 'Responsible: does it'],
  ['consultedFor', 'Consulted'],
  ['informedOf', 'Informed'],
] as const;

/** A row for each activity; one without exactly one accountable role says so. Who is consulted or informed may be nobody. */
function activityTable(people: readonly Person[]): Markup {
  const named = people.flatMap((person) => parts.flatMap(([key]) => person[key]));
  const activities = [...new Set([...lifeCycle, ...named])];
  return html`<table class="cl-wide"><caption>Activities and decisions</caption>
<thead><tr><th scope="col">Activity</th>${parts.map(([, title]) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${activities.map((activity) => {
    const cells = parts.map(([key]) => ({ key, who: people.filter((person) => person[key].includes(activity)) }));
    return html`<tr><th scope="row">${activity}</th>${cells.map(({ key, who }) => html`<td>${who.map(roleOf).join(', ')}${gapIn(key, who)}</td>`)}</tr>
`;
  })}</tbody></table>`;
}

const roleOf = ({ role, name }: Person): string => role ?? name ?? 'not named';

/** Two roles may be accountable when each answers for another organisation. */
function gapIn(key: (typeof parts)[number][0], who: readonly Person[]): Markup | undefined {
  if (key === 'accountableFor') {
    if (who.length === 0) return html`<strong>nobody is named</strong>`;
    return new Set(who.map(({ party }) => party)).size < who.length ? html` <strong>(more than one of a side)</strong>` : undefined;
  }
  return who.length > 0 ? undefined : key === 'responsibleFor' ? html`<strong>nobody is named</strong>` : html`not stated`;
}

function ownershipTable({ risk: { hazards } }: FactValues): Markup | undefined {
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
  return html`<table class="cl-wide"><caption>Hazards and controls by owner</caption>
<thead><tr><th scope="col">Owner</th><th scope="col">Hazards</th><th scope="col">Controls</th></tr></thead>
<tbody>${[...owned].map(
    ([owner, { hazards, controls }]) =>
      html`<tr><th scope="row">${owner}</th><td>${names(hazards)}</td><td>${names(controls)}</td></tr>
`,
  )}</tbody></table>`;
}

const names = (list: readonly string[]): string => (list.length === 0 ? 'none' : [...new Set(list)].join(', '));

function contactTable({ card: { contacts } }: FactValues): Markup | undefined {
  if (contacts.length === 0) return undefined;
  return html`<table><caption>Where people turn to</caption>
<thead><tr><th scope="col">For</th><th scope="col">Address</th><th scope="col">Answered by</th></tr></thead>
<tbody>${contacts.map(
    ({ purpose, address, owner }) =>
      html`<tr><th scope="row">${purpose ?? 'not stated'}</th><td>${address ?? 'not stated'}</td><td>${owner ?? 'not stated'}</td></tr>
`,
  )}</tbody></table>`;
}
