import type { RiskMatrix } from '../../riskMatrix';

/** The levels that a scheme can give, lowest first. */
export function levelsOf({ severities, likelihoods, level }: RiskMatrix): readonly number[] {
  const levels = likelihoods.flatMap((likelihood) => severities.flatMap((severity) => level(severity, likelihood) ?? []));
  return [...new Set(levels)].sort((a, b) => a - b);
}

export function acceptabilityWords(acceptability: ReturnType<RiskMatrix['acceptability']>): string {
  switch (acceptability) {
    case 'always':
      return 'acceptable';
    case 'conditional':
      return 'acceptable on conditions';
    case 'never':
      return 'not acceptable';
    case undefined:
      return 'acceptability not stated';
  }
}
