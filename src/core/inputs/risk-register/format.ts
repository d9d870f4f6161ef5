import { riskFormat } from '../risk/riskFormat';
import { lists } from './lists';

/** Keys of a risk that our own format does not have. */
const foreignKeys =
  /["']?\b(?:impact|mitigations?|control_measures|treatments?|risk[_-]level|risk[_-]score|residual[_-](?:risk|severity|probability|likelihood|level|impact)|software_item|hazardous_situation|inherent_\w+)["']?\s*:/;
const ownKeys = /^\s+(?:-\s+)?["']?(?:initial|residual|controls)["']?\s*:/m;

/**
 * A register of risks as a list in YAML or JSON, in the words that people use: `risks` or `identified_risks`, with what is done about them
 * inside or in a list beside it; the file of Innolitics' risk tool is one of them.
 */
export const riskRegister = riskFormat({
  id: 'risk-register',
  title: 'a risk register in YAML or JSON',
  recognise: (keys, head) => {
    const key = lists.find((list) => keys.has(list.replaceAll('_', '')));
    if (key === undefined || ownKeys.test(head)) return undefined;
    const told = keys.has('identifiedrisks') || keys.has('treatmentplan') || keys.has('risklevels') || foreignKeys.test(head);
    return told ? `it lists risks under ${key}` : undefined;
  },
  load: async () => (await import('./index')).reader,
});
