import type { TopicWord } from './cardTopics';
import { openingsAbroad } from './openingsAbroad';
import { questions } from './questions';

/** Words in front of and behind a topic that only say which part or kind of it follows. */
const inFront =
  /^(?:known|key|main|important|current|general|overall|additional|clinical|technical|potential|possible|primary|model|system|specific|other|further|critical|major|local|study|summary of|overview of|notes on|details on|description of|statement of)\s/;
const behind =
  /\s(?:overview|summary|details|notes?|information|info|statement|section|descriptions?|considerations?|composition|characteristics|characteri[sz]ation|provenance|used|sources?|analysis|assessment|audit|disclosure|warning|guidelines|strategy|at a glance)$/;

/** A topic that words of its own follow or lead to: "Limitations of the model", "Legal limitations", "Out-of-scope use in clinics". */
const openings: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:out[- ]of[- ]scope|not intended|do not use|when not to use|what (?:it|this|the model|this model) (?:is not|isn't|(?:does not|doesn't|cannot|can't) (?:do|cover|support|handle|replace|diagnose))|(?:inappropriate|prohibited|forbidden|excluded|non[- ]intended|unintended) (?:use|uses|applications|scenarios))\b/,
    'out of scope',
  ],
  [/^(?:known )?(?:(?:limitations|caveats)\s(?:of|for|in|to|with|from|by|and)|failure modes\s(?:of|in|and))\b/, 'limitations'],
  [/^data ?sets? used (?:for|in|to)\b/, 'dataset used'],
  [/^(?:what are the limitations|(?:\S+\s){1,4}limitations$)/, 'limitations'],
  [/^(?:ethical|ethics)\s(?!approval|review|committee|statement of)/, 'ethics'],
  [/^intended (?:use|purpose)\s(?:of|in|for|by|statement|cases?)\b/, 'intended use'],
  [/^(?:intended|target|primary) (?:users|audience)\b/, 'intended users'],
  [/^(?:fairness|bias)\s(?:analysis|assessment|evaluation|audit|and|considerations|metrics|testing)\b/, 'bias and fairness'],
  [/^(?:fairness|bias)\s?[/,&|]/, 'bias and fairness'],
  [/^train(?:ing)? and validation (?:data|(?:data ?)?sets?)$/, 'training data'],
  [
    /^train(?:ing)?(?:,? (?:validation|testing))?(?:,? and |\/)(?:test(?:ing)?|evaluation) (?:data|(?:data ?)?sets?)$/,
    'training and test data',
  ],
  [/^(?:person or )?organi[sz]ation developing (?:the )?model$/, 'developer'],
  [/^(?:where to )?send (?:questions|feedback)\b/, 'contact'],
  [/^developed(?:,|\s(?:and|&))\s.*\bby$/, 'developed by'],
];

/** "Medical training data": believed where no other topic holds the place. */
const ofData: readonly (readonly [RegExp, string])[] = [
  [/^(?:[\w-]+\s){1,2}(?:pre-?training|training|fine-?tuning) (?:data|datasets?|corpus)$/, 'training data'],
  [/^(?:[\w-]+\s){1,2}(?:test|testing|evaluation) (?:data|datasets?)$/, 'evaluation data'],
];

/** A heading about figures in other words: "Test set performance", "Results on the external cohort". */
const results = /\b(?:performance|results?|metrics|accuracy|benchmarks?|scores?|evaluations?)\b/;
const notResults =
  /\b(?:training|train|fine-?tuning|loss|speed|latency|inference|monitoring|hardware|degradation|plan|process|method\w*|procedure|strategy|protocol|criteria|targets?|requirements?|goals?|reporting|commands?|data|datasets?|considerations|tips|tuning|optimi[sz]ation|budget|scaling|memory|throughput|runtime|computational|energy|carbon|how|reproduc\w+|run(?:ning)?|code|scripts?|setup|config\w*|api|factors|interpretation|example|sample|system|guidelines|framework|checklist|questions|measures used|definitions?|expectations?|human|why|business|impact|self|notebooks?|comparisons? with|caveats|limitations|issues|risks?)\b/;

/** What a heading is about that is no known phrase as a whole. The look-up knows whole phrases. */
export function topicsWithin(folded: string, known: (words: string) => readonly TopicWord[] | undefined): readonly TopicWord[] {
  let words = folded;
  const whole = [questions, openingsAbroad].flatMap((all) => all.find(([opening]) => opening.test(folded))?.[1] ?? [])[0];
  if (whole !== undefined) return known(whole) ?? [];
  const opens = (): string | undefined => openings.find(([opening]) => opening.test(words))?.[1];
  for (let i = 0; i < 3; i++) {
    const opened = opens();
    if (opened !== undefined) return known(opened) ?? [];
    const bare = words.replace(inFront, '').replace(behind, '').replaceAll('-', ' ').trim();
    if (bare === words) break;
    words = bare;
    const found = known(words)?.filter(({ weak }) => !weak);
    if (found !== undefined && found.length > 0) return found;
  }
  const data = ofData.find(([opening]) => opening.test(folded))?.[1];
  if (data !== undefined) return (known(data) ?? []).map((topic) => ({ ...topic, weak: true }));
  if (results.test(folded) && !notResults.test(folded) && folded.split(' ').length <= 8)
    return [{ topic: 'results', rank: 2, weak: false }];
  return [];
}

/** Words that keep a heading from being about figures, and none from holding some: "Stress risk model". */
const merelyOther = /\b(?:factors|interpretation|system|business|impact|caveats|limitations|issues|risks?)\b/g;

/** Whether a heading speaks of making or running the model, so that figures below it are none of its results. */
export function isOfRunning(words: string): boolean {
  return notResults.test(words.toLowerCase().replace(merelyOther, ''));
}
