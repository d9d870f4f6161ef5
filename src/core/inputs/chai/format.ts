import type { SourceDocument } from '../../text/span';
import type { Detection, InputFormat } from '../inputFormat';
import { languageOf, topKeys } from '../mapping/topKeys';

/** CHAI Applied Model Card, drafts 0.1 and 0.2, as XML or as YAML or JSON with the same names. */
export const chai: InputFormat = {
  id: 'chai',
  title: 'a CHAI applied model card',
  kinds: ['card'],
  detect,
  load: async () => (await import('./index')).reader,
};

function detect(document: SourceDocument): Detection {
  const language = languageOf(document);
  if (language === 'xml') {
    return /<(?:[\w-]+:)?AppliedModelCard[\s>]/.test(document.text.slice(0, 10_000))
      ? { confidence: 'certain', why: 'its root is an AppliedModelCard' }
      : { confidence: 'no', why: 'its root is no AppliedModelCard' };
  }
  if (language === undefined) return { confidence: 'no', why: 'its name does not end in .xml, .yaml, .yml or .json' };
  const keys = topKeys(document.text);
  return keys.has('AppliedModelCard') || (keys.has('BasicInfo') && keys.has('UsesAndDirections'))
    ? { confidence: 'certain', why: 'it has the parts of a CHAI applied model card' }
    : { confidence: 'no', why: 'it lacks the parts of a CHAI applied model card' };
}
