import { type CatalogueData, type DocumentKind, decisionKinds, documentKeys, severities } from '../../core/index';
import type { KeyChain } from './keyChain';

/** What may stand at a place of the project file or the decisions file besides facts: keys, or words for a value. */
export interface OwnWords {
  readonly kind: 'keys' | 'words';
  readonly words: readonly string[];
}

const projectKeys = ['documents', 'packs', 'severity', 'rules', 'parameters', 'failOn'];
const decisionKeys = ['id', 'rule', 'subject', 'decision', 'answer', 'reason', 'by', 'role', 'on', 'until', 'sha256'];

export function ownWordsAt({
  chain,
  kind,
  catalogue,
}: {
  chain: KeyChain;
  kind: DocumentKind;
  catalogue: CatalogueData;
}): OwnWords | undefined {
  if (kind === 'project') return inProject(chain, catalogue);
  return kind === 'decisions' ? inDecisions(chain, catalogue) : undefined;
}

function inProject({ above, key, at }: KeyChain, { rules, packs }: CatalogueData): OwnWords | undefined {
  const place = [...above, ...(at === 'value' && key !== undefined ? [key] : [])].filter((step) => step !== '[]');
  const [first, second, third] = place;
  const keys = (words: readonly string[]): OwnWords => ({ kind: 'keys', words });
  const words = (list: readonly string[]): OwnWords => ({ kind: 'words', words: list });
  const ruleIds = rules.map(({ id }) => id);
  if (first === undefined) return keys(projectKeys);
  if (first === 'documents' && second === undefined) return keys(documentKeys);
  if (first === 'packs' && second === undefined) return at === 'key' ? keys(['off', 'only']) : words(packs.map(({ id }) => id));
  if (first === 'packs') return words(packs.map(({ id }) => id));
  if (first === 'severity') return second === undefined ? keys(ruleIds) : words([...severities, 'off']);
  if (first === 'failOn') return words([...severities, 'never']);
  if (first !== 'parameters' || third !== undefined) return undefined;
  if (second === undefined) return keys(rules.filter(({ parameters }) => Object.keys(parameters).length > 0).map(({ id }) => id));
  return keys(Object.keys(rules.find(({ id }) => id === second)?.parameters ?? {}));
}

function inDecisions({ above, key, at }: KeyChain, { rules }: CatalogueData): OwnWords | undefined {
  const inItem = above.includes('[]');
  if (!inItem) return { kind: 'keys', words: ['decisions'] };
  if (at === 'key' || key === undefined) return { kind: 'keys', words: decisionKeys };
  if (key === 'rule') return { kind: 'words', words: rules.map(({ id }) => id) };
  if (key === 'decision') return { kind: 'words', words: decisionKinds };
  return key === 'answer' ? { kind: 'words', words: ['yes', 'no'] } : undefined;
}
