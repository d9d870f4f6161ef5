import { latePart } from './latePart';

/** What knows items of a document again that was read before; without it whoever joins and judges facts begins anew. */
export const keeping = latePart({ needs: (_, again) => again, load: () => import('../facts/keptItems') });
