const entries = '[data-status], [data-code]';

/** Hides the entries that the reader has not asked for, and the sections that nothing is left in. Counts entries, not what contains them. */
export function filterEntries(
  root: ParentNode,
  wanted: { readonly show: string; readonly severity: string; readonly search: string },
): { readonly shown: number; readonly all: number } {
  const words = wanted.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  let shown = 0;
  let all = 0;
  for (const entry of root.querySelectorAll<HTMLElement>(entries)) {
    all++;
    const text = words.length === 0 ? '' : (entry.textContent ?? '').toLowerCase();
    const visible = isWanted(entry, wanted) && words.every((word) => text.includes(word));
    entry.hidden = !visible;
    if (visible) shown++;
  }
  const filtering = wanted.show !== 'all' || wanted.severity !== 'all' || words.length > 0;
  for (const group of root.querySelectorAll<HTMLElement>('section, details')) {
    const inside = group.querySelectorAll<HTMLElement>(entries);
    group.hidden = filtering && ![...inside].some((entry) => !entry.hidden);
  }
  // Who looks for something does not want to pass the overview first.
  for (const overview of root.querySelectorAll<HTMLElement>('.cl-profile, .cl-subjects')) overview.hidden = filtering;
  return { shown, all };
}

const severities = ['error', 'warning', 'advice'];

/** A severity asks for itself and what is graver; an entry that has none is not of it. */
function isWanted({ dataset }: HTMLElement, { show, severity }: { readonly show: string; readonly severity: string }): boolean {
  if (show !== 'all' && dataset.status !== show) return false;
  if (severity === 'all') return true;
  const own = severities.indexOf(dataset.severity ?? '');
  return own >= 0 && own <= severities.indexOf(severity);
}
