import { riskFormat } from '../risk/riskFormat';

/** HazardWise: hazards, causes, impacts and mitigations in lists of their own, tied by ids. It knows no risk after the controls. */
export const hazardwise = riskFormat({
  id: 'hazardwise',
  title: 'a HazardWise export',
  recognise: (keys, head) =>
    keys.has('project') && keys.has('causes') && keys.has('impacts') && /"hazardImpacts"|\bhazardImpacts:/.test(head)
      ? 'it ties hazards to impacts and causes by ids'
      : undefined,
  load: async () => (await import('./index')).reader,
});
