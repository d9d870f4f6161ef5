import { random } from './random.mjs';

const severities = ['minor', 'significant', 'considerable', 'major', 'catastrophic'];
const likelihoods = ['very-low', 'low', 'medium', 'high', 'very-high'];
/** The example matrix of DCB0129, likelihood by severity. */
const matrix = [
  [1, 1, 2, 2, 3],
  [1, 2, 2, 3, 4],
  [2, 2, 3, 3, 4],
  [2, 3, 3, 4, 5],
  [3, 4, 4, 5, 5],
];

/** Hazards of about 1.6 kB in YAML each, most of them in order and one in ten with a fault or an open point. */
export function hazards(count, seed) {
  const { whole, pick, chance, words } = random(seed);
  const rating = (severity, likelihood) => ({
    severity: severities[severity],
    likelihood: likelihoods[likelihood],
    level: matrix[likelihood][severity] + (chance(0.02) ? 1 : 0),
  });
  return Array.from({ length: count }, (_, i) => {
    const open = chance(0.3);
    const [severity, likelihood] = [whole(0, 4), whole(1, 3)];
    const number = String(i + 1).padStart(5, '0');
    const control = (part) => ({
      id: `C-${number}-${part}`,
      text: words(14),
      type: pick(['design', 'protective', 'training', 'information']),
      party: 'manufacturer',
      owner: `Owner ${whole(1, 40)}`,
      state: open && part === 1 ? 'planned' : 'implemented',
      verification: ['R-01'],
      ...(chance(0.05) ? {} : { sideEffects: [`H-${String(whole(1, count)).padStart(5, '0')}`] }),
      ...(chance(0.05) ? {} : { effectiveness: ['R-02'] }),
    });
    return {
      id: `H-${number}`,
      name: words(8),
      description: words(30),
      effect: words(20),
      harm: words(14),
      patients: severity === 0 ? 'single' : pick(['single', 'multiple']),
      causes: Array.from({ length: whole(1, 3) }, () => ({
        text: words(12),
        kind: pick(['false-negative', 'use-error', 'missing-input']),
      })),
      initial: rating(severity, likelihood),
      controls: Array.from({ length: whole(2, 3) }, (_part, at) => control(at + 1)),
      residual: rating(severity, open ? likelihood : likelihood - 1),
      limitations: [`L-${whole(1, 4)}`],
      ...(chance(0.05) ? {} : { owner: `Owner ${whole(1, 40)}` }),
      ...(open
        ? { status: 'open' }
        : { status: 'closed', acceptedBy: 'A. Example', acceptedOn: '2026-05-04', acceptanceReason: 'As low as can be' }),
      reviewedOn: `2026-${String(whole(1, 10)).padStart(2, '0')}-${String(whole(1, 28)).padStart(2, '0')}`,
    };
  });
}
