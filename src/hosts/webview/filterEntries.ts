const entries = '[data-status], [data-code]';

/** Hides the entries that the reader has not asked for, and the sections that nothing is left in. Counts entries, not what contains them. */
export function filterEntries(
  root: ParentNode,
  wanted: { readonly show: string; readonly search: string },
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
    const visible = isWanted(entry, wanted.show) && words.every((word) => text.includes(word));
    entry.hidden = !visible;
    if (visible) shown++;
  }
  const filtering = wanted.show !== 'all' || words.length > 0;
  for (const group of root.querySelectorAll<HTMLElement>('section, details')) {
    const inside = group.querySelectorAll<HTMLElement>(entries);
    group.hidden = filtering && ![...inside].some((entry) => !entry.hidden);
  }
  // Who looks for something does not want to pass the overview first.
  for (const overview of root.querySelectorAll<HTMLElement>('.cl-profile, .cl-subjects')) overview.hidden = filtering;
  return { shown, all };
}

function isWanted({ dataset }: HTMLElement, show: string): boolean {
  if (show === 'all') return true;
  if (show === 'error') return dataset.severity === 'error' && dataset.status === 'unmet';
  return dataset.status === show;
}
