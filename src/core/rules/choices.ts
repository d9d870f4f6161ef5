import type { Settings } from '../project/settings';
import type { Problem } from '../text/problem';
import type { Place } from '../text/span';
import type { Choices } from './evaluate';
import type { CatalogueData } from './rule';

/** What the settings of a project mean for a catalogue, and what in them the catalogue does not know. */
export function choicesOf(
  settings: Settings,
  catalogue: CatalogueData,
): { readonly choices: Choices; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  const packs = new Set(catalogue.packs.map((pack) => pack.id));
  const unknown = (place: Place, message: string): void => {
    problems.push({ code: 'unknown-rule', severity: 'warning', message, place });
  };
  for (const { value, place } of [...settings.packs.off, ...(settings.packs.only ?? [])]) {
    if (!packs.has(value)) unknown(place, `There is no pack ${value}`);
  }
  for (const [id, { place }] of settings.severity) if (!rules.has(id)) unknown(place, `There is no rule ${id}`);

  const parameters = new Map<string, string | number | boolean>();
  for (const [id, values] of settings.parameters) {
    for (const [name, { value, place }] of values) {
      const declared = rules.get(id)?.parameters[name];
      if (declared === undefined) unknown(place, rules.has(id) ? `${id} has no parameter ${name}` : `There is no rule ${id}`);
      else if (typeof declared.value !== typeof value) {
        problems.push({
          code: 'bad-value',
          severity: 'warning',
          message: `${name} of ${id} is a ${typeof declared.value}, such as ${declared.value}`,
          place,
        });
      } else parameters.set(`${id} ${name}`, value);
    }
  }

  const off = new Set(settings.packs.off.map(({ value }) => value));
  const only = settings.packs.only === undefined ? undefined : new Set(settings.packs.only.map(({ value }) => value));
  return {
    problems,
    choices: {
      packOff: (pack) => off.has(pack) || (only !== undefined && !only.has(pack)),
      severity: (rule) => settings.severity.get(rule)?.value,
      parameter: (rule, name) => parameters.get(`${rule} ${name}`),
    },
  };
}
