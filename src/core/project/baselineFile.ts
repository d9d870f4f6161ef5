/** Beside the documents of a project that took up checking late. Apart from what reads it, which few projects need. */
export const baselineFile = 'carelint.baseline.yaml';
