import { riskFormat } from '../risk/riskFormat';

/** Hazards of a systems-theoretic analysis (STPA): plain lists tied by ids, or artifacts with typed links, as rivet keeps them. */
export const stpa = riskFormat({
  id: 'stpa',
  title: 'an STPA analysis',
  recognise: (keys, head) => {
    if (keys.has('artifacts')) {
      const typed =
        /\btype["']?\s*:\s*["']?(?:hazard|sec-hazard|sub-hazard|risk-assessment|misuse-risk|loss|uca|loss-scenario|risk-mitigation)\b/;
      return typed.test(head) ? 'it lists artifacts of a hazard analysis' : undefined;
    }
    const lists = keys.has('hazards') || keys.has('subhazards') || keys.has('lossscenarios');
    const ofLosses = (): boolean => head.includes('losses') && /^[ \t]+(?:-\s+)?["']?losses["']?\s*:/m.test(head);
    return lists && (keys.has('losses') || keys.has('subhazards') || keys.has('lossscenarios') || ofLosses())
      ? 'it ties hazards to losses'
      : undefined;
  },
  load: async () => (await import('./index')).reader,
});
