import { latePart } from '../latePart';

/** What reads one hazard of a log anew; without it the log is read as a whole. */
export const rereading = latePart({
  needs: ({ kind }, again) => again && kind === 'risk',
  load: () => import('./rereadHazard'),
});
