import type { InputFormat } from '../inputFormat';

/** Source code of any language, of which only the comments are read that name ids of the project. */
export const sourceComments: InputFormat = {
  id: 'source-comments',
  title: 'Source code with comments that name ids',
  kinds: ['source'],
  detect: (_, kind) =>
    kind === 'source' ? { confidence: 'certain', why: 'its comments name ids' } : { confidence: 'no', why: 'it is not source code' },
  load: async () => (await import('./index')).reader,
};
