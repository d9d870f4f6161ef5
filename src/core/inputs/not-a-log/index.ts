import { riskReader } from '../risk/riskReader';

export const reader = riskReader({
  canState: [],
  mayBeList: true,
  state: (builder, root, { recognised }) => {
    const first = root.node.kind === 'map' ? root.node.entries[0]?.keySpan : undefined;
    builder.problem({
      code: 'not-a-log',
      severity: 'warning',
      message: `This is no hazard log (${recognised.why}), so no hazard is read from it`,
      span: first ?? root.node.span,
    });
  },
});
