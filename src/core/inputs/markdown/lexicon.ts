/** The facts of a card that a heading or a label of a Markdown document can introduce. */
export const cardTopics = [
  'name',
  'summary',
  'intended-use',
  'out-of-scope',
  'users',
  'population',
  'data',
  'training-data',
  'test-data',
  'all-data',
  'results',
  'limitations',
  'bias',
  'ethics',
  'developer',
  'authors',
  'contacts',
  'licence',
  'version',
  'release-date',
  'model-type',
  'inputs',
  'outputs',
  'threshold',
  'base-model',
  'pathway',
  'reference-standard',
  'disclosures',
] as const;
export type CardTopic = (typeof cardTopics)[number];

/** A topic found in words. Of several mentions of one topic the lowest rank is the fullest. */
export interface TopicWord {
  readonly topic: CardTopic;
  readonly rank: number;
  /** Said of much else too: believed only where no other topic holds the place. */
  readonly weak: boolean;
}

type Row = readonly [topic: CardTopic, rank: number, strength: 'strong' | 'weak', words: string];

/** Words seen in real cards, folded by `foldHeading`, German ones included; parted by `|`. */
const rows: readonly Row[] = [
  [
    'intended-use',
    0,
    'strong',
    'primary intended uses|primary intended use|primary uses|primary use cases|primary use case|primary use|direct use|hauptverwendungszweck|intended use statement',
  ],
  [
    'intended-use',
    1,
    'strong',
    'intended use|intended uses|intended purpose|intended use and workflow|intended application|intended applications|intended use case|intended use cases|verwendungszweck',
  ],
  ['intended-use', 2, 'strong', 'intended task|intended tasks|intended domain|intended task/domain|model use|model uses'],
  ['intended-use', 2, 'weak', 'uses|use|use case|use cases|purpose|scope|usage scope'],
  ['intended-use', 3, 'strong', 'downstream use|secondary intended uses'],
  [
    'out-of-scope',
    0,
    'strong',
    'out-of-scope use|out-of-scope uses|out-of-scope use cases|out of scope use|out of scope uses|out of scope use cases|out of scope|out-of-scope|use cases out of scope|uses out of scope|not intended for|non-goals|use case restrictions|cautioned settings|cautioned out of scope settings|caution and out-of-scope settings|contraindications|exclusions|exclusion criteria for use|inappropriate settings|inappropriate uses|prohibited uses|unintended uses|unintended use|misuse and out-of-scope use|misuse, malicious use, and out-of-scope use|foreseeable misuse|nicht vorgesehene verwendung',
  ],
  ['out-of-scope', 1, 'weak', 'misuse|disclaimer|disclaimers|out of bounds'],
  [
    'users',
    0,
    'strong',
    'primary intended users|intended users|intended user|intended user groups|target users|target user|vorrangig vorgesehene nutzer|vorgesehene nutzer|zielnutzer',
  ],
  ['users', 1, 'weak', 'users|user|user groups|nutzer'],
  [
    'population',
    0,
    'strong',
    'target population|targeted patient population|target patient population|patient population|intended population|intended patient population|intended patients|intended use population',
  ],
  ['population', 1, 'weak', 'population|participants'],
  ['population', 2, 'strong', 'relevant factors|relevante faktoren'],
  ['population', 3, 'strong', 'factors|faktoren'],
  ['population', 4, 'strong', 'evaluation factors|evaluationsfaktoren'],
  [
    'training-data',
    0,
    'strong',
    'training data|training dataset|training datasets|training data set|training set|training cohort|pretraining data|pre-training data|pretraining dataset|development data|fine-tuning data|finetuning data|data used for training|model training data|trainingsdaten',
  ],
  [
    'test-data',
    0,
    'strong',
    'evaluation data|evaluation dataset|evaluation datasets|testing data|testing dataset|testing datasets|test data|test dataset|test datasets|test set|test cohort|validation cohort|external validation data|external validation cohort|evaluation data set|evaluationsdaten|testdaten',
  ],
  ['data', 0, 'strong', 'data sources|data source|data used|data overview|validation data|validation dataset'],
  ['data', 1, 'weak', 'data|dataset|datasets|data set|data sets|daten|datensätze'],
  [
    'all-data',
    0,
    'strong',
    'training, testing, and evaluation datasets|training, testing, and evaluation dataset|training, testing and evaluation datasets|training and evaluation data|training and testing data|training and test data|training/testing data|trainings- und testdaten',
  ],
  [
    'results',
    0,
    'strong',
    'performance|model performance|results|evaluation results|performance metrics|performance measures|quantitative analyses|quantitative analysis|validation results|test results|validation performance|test performance|performance breakdown|evaluation and performance|unitary results|intersectional results|intersectional result|validation dice|model evaluation|scores|metriken|quantitative analysen|ergebnisse|einheitliche ergebnisse|intersektionelles ergebnis|performance results|diagnostic performance|clinical performance|subgroup performance|subgroup results|performance by subgroup|training/validation benchmarking',
  ],
  ['results', 1, 'weak', 'evaluation|metrics|accuracy|benchmarking|benchmark|benchmarks|validation'],
  [
    'limitations',
    0,
    'strong',
    'limitations|known limitations|limitation|model limitations|technical limitations|caveats|caveats and recommendations|caveats and limitations|known risks and limitations|risks and limitations|bias, risks, and limitations|limitations and biases|limitations and bias|bias and limitations|limitations and risks|failure modes|known failure modes|known issues|data limitations|vorbehalte und empfehlungen|einschränkungen|limitationen|trade-offs|tradeoffs|warnings and limitations',
  ],
  ['limitations', 1, 'weak', 'warnings|risks|risk|cautions'],
  ['bias', 0, 'strong', 'known biases|known bias|potential biases'],
  [
    'ethics',
    0,
    'strong',
    'ethical considerations|ethics|ethical consideration|known biases or ethical considerations|ethische überlegungen|ethical considerations and risks|ethics and fairness',
  ],
  [
    'ethics',
    1,
    'strong',
    'bias, risks, and limitations|bias and fairness|bias and fairness analysis|fairness and bias|implications for human safety|bias and limitations|limitations and biases|limitations and bias',
  ],
  ['ethics', 2, 'weak', 'fairness|bias|biases|safety|privacy|equity'],
  [
    'developer',
    0,
    'strong',
    'developed by|developer|developers|model developer|model developers|manufacturer|legal manufacturer|person or organization developing model|person or organisation developing model|entwickler|hersteller|model owner|model owners',
  ],
  [
    'developer',
    1,
    'weak',
    'organization|organisation|owner|owners|maintainers|maintainer|maintained by|company|supplier|vendor|provided by',
  ],
  ['authors', 0, 'strong', 'authors|author|model card authors|model authors|card authors|autoren'],
  [
    'contacts',
    0,
    'strong',
    'contact|contacts|model card contact|contact information|contact info|contact details|contact us|questions|questions or comments|where to send questions or comments|where to send questions or comments about the model|kontakt|developer contact',
  ],
  [
    'licence',
    0,
    'strong',
    'license|licence|licenses|license/terms of use|licence/terms of use|terms of use|model license|model licence|license information|lizenz',
  ],
  ['licence', 1, 'strong', 'code license|model weights license|code licence'],
  ['version', 0, 'strong', 'version|model version|model versions|current version|version des modells|modellversion'],
  [
    'release-date',
    0,
    'strong',
    'release date|model date|date of release|release|launch date|datum des modells|publication date|date released|approval date',
  ],
  ['release-date', 1, 'weak', 'date|datum'],
  [
    'summary',
    0,
    'strong',
    'model description|model summary|summary description|model short description|short description|model overview|modellbeschreibung|model information',
  ],
  ['summary', 1, 'weak', 'description|overview|summary|introduction|about|beschreibung|überblick|about the model'],
  ['summary', 2, 'strong', 'model details|modelldetails'],
  ['model-type', 0, 'strong', 'model type|architecture type|type of model|modell-typ|modelltyp|model architecture|model category'],
  ['inputs', 0, 'strong', 'input types|input type|input data|model input|model inputs'],
  ['inputs', 1, 'weak', 'input|inputs|eingabe'],
  ['outputs', 0, 'strong', 'output types|output type|model output|model outputs'],
  ['outputs', 1, 'weak', 'output|outputs|ausgabe'],
  [
    'threshold',
    0,
    'strong',
    'decision threshold|decision thresholds|operating threshold|operating point|classification threshold|schwellenwerte für entscheidungen|schwellenwert',
  ],
  ['threshold', 1, 'weak', 'threshold|thresholds|cut-off|cutoff'],
  [
    'base-model',
    0,
    'strong',
    'finetuned from model|fine-tuned from model|finetuned from|fine-tuned from|base model|foundation model|parent model',
  ],
  ['pathway', 0, 'strong', 'care pathway|clinical workflow|clinical pathway|place in the care pathway|proposed pathway'],
  ['reference-standard', 0, 'strong', 'reference standard|ground truth|gold standard|ground truth definition|label definition'],
  [
    'disclosures',
    0,
    'strong',
    'funded by|funding|funding source|conflicts of interest|conflict of interest|competing interests|disclosures',
  ],
  ['name', 0, 'strong', 'model name|product name|name of the model|modellname'],
  ['name', 1, 'weak', 'name'],
];

const known: ReadonlyMap<string, readonly TopicWord[]> = rows.reduce((map, [topic, rank, strength, words]) => {
  for (const word of words.split('|')) map.set(word, [...(map.get(word) ?? []), { topic, rank, weak: strength === 'weak' }]);
  return map;
}, new Map<string, readonly TopicWord[]>());

/**
 * A heading or label as it is compared: lower case, without marks, numbers in front, emoji, colons and bracketed remarks such as
 * "[optional]". "Model Version(s): <br>" is "model versions".
 */
export function foldHeading(words: string): string {
  return words
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu, '')
    .replace(/\((e?s)\)/g, '$1')
    .replace(/\[[^\][]*\]|\([^()]*\)/g, ' ')
    .replace(/[*_`#"“”]/g, ' ')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .trim()
    .replace(/^(?:(?:section|tier|part|step|abschnitt)\s+)?(?:\d+(?:\.\d+)*|[a-z]\.|[ivx]+\.)[.):]?\s+/, '')
    .replace(/[\s:.?!–—-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a heading or label is about. Two topics for "Performance and Limitations"; none for words that nobody uses so. */
export function topicsOf(words: string): readonly TopicWord[] {
  const folded = foldHeading(words);
  if (folded === '' || folded.length > 120) return [];
  const whole = known.get(folded) ?? known.get(folded.replace(/^(?:the|our|model's|information on|details of|about the)\s/, ''));
  if (whole !== undefined) return whole;
  // Each part must be known by itself, or the heading is about something of its own.
  const parts = folded.split(/\s*(?:,\s*and\s|,\s*|\s(?:and|und)\s|\/)\s*/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return [];
  const found = parts.map((part) => known.get(part) ?? []);
  if (found.some((topics) => topics.length === 0)) return [];
  return found.flat().filter(({ topic }, i, all) => all.findIndex((other) => other.topic === topic) === i);
}

/** Long questions in front of the answers of a subcard; reworded with every release, so single words tell. */
const questions: readonly (readonly [RegExp, CardTopic])[] = [
  [/intended users?\b/i, 'users'],
  [/intended (?:task|domain)/i, 'intended-use'],
  [/technical limitations?/i, 'limitations'],
  [/potential known risks?|known risks?/i, 'limitations'],
  [/mitigate (?:against )?unwanted bias|bias metric|adversely impacted groups/i, 'ethics'],
  [/use case restrictions?/i, 'out-of-scope'],
  [/^licens|terms of use/i, 'licence'],
];

export function topicOfQuestion(words: string): CardTopic | undefined {
  return questions.find(([question]) => question.test(words))?.[1];
}
