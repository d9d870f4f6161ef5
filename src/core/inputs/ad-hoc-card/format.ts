import { foldWord } from '../../facts/folding';
import type { SourceDocument } from '../../text/span';
import { hasOwnKeys } from '../carelint/recognise';
import type { Detection, InputFormat } from '../inputFormat';
import { parseJson } from '../json/parseJson';
import { countOf } from '../mapping/mappedCard';
import { foldedTopKeys, languageOf, topKeys } from '../mapping/topKeys';
import { parseYaml } from '../yaml/parseYaml';
import { isWrapper, unwrapped } from './wrapped';

/** Keys of cards that people make up, in a spelling that ours does not have. */
const telling = [
  'model_name',
  'model_type',
  'model_version',
  'intended_use',
  'intended_users',
  'primary_uses',
  'out_of_scope',
  'training_data',
  'evaluation_data',
  'target_population',
  'ethical_considerations',
  'known_limitations',
  'performance_metrics',
  'model_performance',
  'metrics',
  'feature_names',
];

/** Of those, the ones that are no other spelling of a key of ours. */
const ofOthers = ['model_name', 'model_version', 'performance_metrics', 'model_performance', 'feature_names', 'metrics'];
const ofFigures = ['metrics', 'performance', 'performance_metrics', 'model_performance', 'evaluation_metrics', 'test_metrics'];
const ofAnyone = ['model_name', 'model_version', 'training_data', 'evaluation_data', 'ethical_considerations', 'intended_users'];

/** Folded keys of the commonest metrics; every metric that there is would weigh too much where formats are only told apart. */
const metric = /(?:auc|auroc|accuracy|f1|recall|precision|sensitivity|specificity|dice|mae|rmse)/;

/**
 * A card in keys of somebody's own making. What our words and their aliases know is read as in our own format; metrics as a map of
 * numbers and data sets as prose are read as what they are, and keys that nobody knows are passed over in silence.
 */
export const adHocCard: InputFormat = {
  id: 'ad-hoc-card',
  title: 'a card in keys of its own',
  kinds: ['card'],
  detect,
  load: async () => (await import('./index')).reader,
};

function detect(document: SourceDocument): Detection {
  const language = languageOf(document);
  if (language !== 'yaml' && language !== 'json') return { confidence: 'no', why: 'its name does not end in .yaml, .yml or .json' };
  if (hasOwnKeys(document.text, language) && !isAnothers(document)) return { confidence: 'no', why: 'it has keys of the vocabulary' };
  const keys = keysOf(document, language);
  const found = countOf(keys, telling);
  // Its file is called a model card: one such key, or a few metrics beside each other, are enough.
  const isCalled = /(?:^|\/)[^/]*model[-_ ]?card[^/]*$/i.test(document.uri);
  return found >= 2 || (isCalled && (countOf(keys, ofOthers) >= 1 || [...keys].filter((key) => metric.test(key)).length >= 2))
    ? { confidence: 'certain', why: 'it has keys that model cards often have' }
    : { confidence: 'no', why: 'it has few of the keys that model cards often have' };
}

/** Keys such as `intendedUse` are ours and other people's; figures called metrics under a `modelName` are theirs. */
function isAnothers({ text }: SourceDocument): boolean {
  const keys = foldedTopKeys(text);
  return countOf(keys, ofFigures) >= 1 && countOf(keys, ofAnyone) >= 1;
}

/** The keys of the card, camel case apart, which is that of other formats. */
function keysOf(document: SourceDocument, language: 'yaml' | 'json'): ReadonlySet<string> {
  const { text } = document;
  const top = [...topKeys(text)];
  const { root } = top.length <= 2 && top.some(isWrapper) ? (language === 'json' ? parseJson(text) : parseYaml(text)) : { root: undefined };
  const card = root === undefined ? undefined : unwrapped(root);
  const keys = card?.kind === 'map' ? card.entries.map(({ key }) => key) : top;
  return new Set(keys.filter((key) => isAnothers(document) || !/[a-z][A-Z]/.test(key)).map(foldWord));
}
