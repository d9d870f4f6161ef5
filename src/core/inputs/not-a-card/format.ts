import type { InputFormat } from '../inputFormat';

/** The schema or the form of a card: it says which fields a card has, and fills none of them in. */
export const notACard: InputFormat = {
  id: 'not-a-card',
  title: 'the form of a card',
  kinds: ['card'],
  detect: ({ uri, text }) =>
    /\.(?:json|ya?ml)$/i.test(uri) && (isSchema(text) || isForm(text))
      ? { confidence: 'certain', why: 'its fields say what to fill in' }
      : { confidence: 'no', why: 'it is no form of a card' },
  load: async () => (await import('./index')).reader,
};

const isSchema = (text: string): boolean => /json-schema\.org\//.test(text) && /["']?properties["']?\s*:/.test(text);

/** Many fields that may be required, and a name that is no word but a field: a card may say what its inputs require. */
const isForm = (text: string): boolean =>
  (text.match(/["']?required["']?\s*:\s*(?:true|false)/g)?.length ?? 0) >= 5 && !/\bname["']?[ \t]*:[ \t]*["'\w]/.test(text);
