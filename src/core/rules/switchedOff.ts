import type { Settings } from '../project/settings';
import type { Result } from '../report/report';
import type { CatalogueData } from './rule';

/** What a project switched off stays in sight: it does not apply, for the reason given and at the line that says so. */
export function switchedOff({ severity }: Settings, { rules }: CatalogueData): readonly Result[] {
  return rules.flatMap((rule): readonly Result[] => {
    const chosen = severity.get(rule.id);
    if (chosen?.value !== 'off') return [];
    const message = `The project switched it off: ${chosen.reason ?? 'no reason is given'}`;
    return [{ rule: rule.id, severity: rule.severity, status: 'not-applicable', message, places: [chosen.place], because: [] }];
  });
}
