/** Keys and indexes of a fact path: `risk.hazards[2].owner` is `['risk', 'hazards', 2, 'owner']`; empty brackets are left out. */
export type FactSteps = readonly (string | number)[];

export function stepsOf(path: string): FactSteps {
  const steps: (string | number)[] = [];
  let start = 0;
  for (let i = 0; i <= path.length; i++) {
    const unit = path.charCodeAt(i);
    const ends = i === path.length || unit === 46 || unit === 91 || unit === 93;
    if (!ends) continue;
    if (i > start) {
      const part = path.slice(start, i);
      steps.push(unit === 93 ? Number(part) : part);
    }
    start = i + 1;
  }
  return steps;
}

export function pathOf(steps: FactSteps): string {
  return steps.reduce<string>((path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`), '');
}

/** The vocabulary path of a value: `risk.hazards[2].owner` is described by `risk.hazards[].owner`. */
export function vocabularyPath(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}
