import { adoption } from './adoption';
import { cardEvidence } from './cardEvidence';
import { cardIdentity } from './cardIdentity';
import { cardPurpose } from './cardPurpose';
import { cardUse } from './cardUse';
import { changes } from './changes';
import { dataProtection } from './dataProtection';
import { monitoring } from './monitoring';
import { people } from './people';
import { project } from './project';
import { records } from './records';
import { results } from './results';
import { riskFile } from './riskFile';
import { riskHazards } from './riskHazards';
import { trace } from './trace';

/**
 * Every fact that a document may state and a rule may read, in reading order. The set is closed. What reading and judging need of it is
 * made from here by `npm run generate`.
 */
export const describedFacts = [
  ...project,
  ...cardIdentity,
  ...cardPurpose,
  ...cardEvidence,
  ...cardUse,
  ...results,
  ...riskFile,
  ...riskHazards,
  ...records,
  ...people,
  ...monitoring,
  ...changes,
  ...dataProtection,
  ...adoption,
  ...trace,
] as const;
