import type { DocumentFacts } from '../facts/documentFacts';
import type { Home } from './coreKeys';
import { formOfFacts } from './formOfFacts';
import { writeYaml } from './writeYaml';

export type { Home } from './coreKeys';

export const convertedFormats = ['yaml', 'markdown'] as const;
export type ConvertedFormat = (typeof convertedFormats)[number];

export interface Converted {
  readonly text: string;
  /** How many facts that every card or log should state are left open with a TBC. */
  readonly open: number;
}

/**
 * Writes what was read of a document in our own form, ready to be edited. Read again, it states the same facts; what our form asks for and
 * nobody stated has a TBC. Facts are worded as they were understood: "94 %" becomes 0.94, and "4 (Major)" major.
 */
export function convert(facts: DocumentFacts, { home, format }: { readonly home: Home; readonly format: ConvertedFormat }): Converted {
  const { form, open } = formOfFacts(facts, home);
  const yaml = writeYaml(form);
  if (format === 'yaml') return { text: yaml, open };
  const title = home === 'card' ? 'Model card' : 'Hazard log';
  return {
    text: `---\n${yaml}---\n\n# ${title}\n\n<!-- The facts stand in the block above. What readers need beside them goes here. -->\n`,
    open,
  };
}
