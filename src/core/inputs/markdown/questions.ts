/** The product as questions name it. */
const it =
  '(?:it|this|that|the|our|your)(?: (?:ai|ml|model|tool|system|algorithm|software|product|device|assistant|app|application))?(?: [a-z]+)?';

const question = (words: string): RegExp => new RegExp(`^(?:${words.replaceAll('IT', it)})(?:\\s|$)`);

/** Headings of cards that ask what the text below answers, each with the phrase that it stands for; the first that fits counts. */
export const questions: readonly (readonly [RegExp, string])[] = [
  [
    question(
      'what (?:is|are) IT not (?:for|meant|intended|designed)|what (?:should|must|can) IT not be used for|what (?:should|must) (?:i|we|you|users|it) not|(?:when|where|for what) (?:should|must) (?:IT|i|we|you|users) not (?:be used|use)|who (?:should|must) not use',
    ),
    'out of scope',
  ],
  [
    question(
      'what (?:is|are|was) IT (?:for|(?:intended|meant|designed|built|made|used) (?:for|to do))|(?:when|where|how) should IT be used|what (?:should|can) (?:IT be used|i use IT|we use IT) for',
    ),
    'intended use',
  ],
  [
    question(
      'who (?:is|are) IT (?:for|(?:intended|meant|designed|built|made) for)|who (?:should|can|will|may|would) use|who (?:uses|are the users)',
    ),
    'intended users',
  ],
  [question('(?:which|what) patients|whom does IT cover|who (?:is|are) covered|which (?:people|population)'), 'target population'],
  [question('who (?:built|developed|made|created|designed|trained|maintains|owns|is responsible for)'), 'developer'],
  [
    question(
      '(?:what|which) (?:training )?data (?:was|were|is|are|did|do|does|has|have)|what (?:was|were|is) IT trained (?:on|with)|what (?:was|were) used to train|where (?:does|did) the (?:training )?data',
    ),
    'training data',
  ],
  [
    question(
      'how (?:well|accurate|accurately|good|reliable|reliably)|what is (?:the|its) (?:performance|accuracy)|how (?:was|is|were) IT (?:tested|evaluated|validated)',
    ),
    'performance',
  ],
  [
    question(
      "(?:what|which) (?:are|is) (?:the|its|known|any)? ?(?:known )?(?:limitations?|limits|weaknesses|risks|failure modes)|(?:where|when|how) (?:does|might|can|could|will|do) IT (?:fail|struggle|break|go wrong)|what (?:can|could|might) go wrong|what (?:doesn't|does|can't|can) IT (?:not )?(?:do badly|get wrong)",
    ),
    'limitations',
  ],
  [
    question(
      'is IT (?:fair|biased|safe|ethical)|(?:is|are) there (?:any )?bias(?:es)?|what about (?:bias|fairness|privacy|ethics)|how (?:is|was|do you address) (?:bias|fairness)',
    ),
    'ethical considerations',
  ],
  [
    question(
      '(?:who|whom) (?:do|can|should|to) (?:i |we |you )?(?:contact|ask|write|report)|how (?:do|can|should) (?:i|we|you) (?:contact|report|reach|get help|give feedback)',
    ),
    'contact',
  ],
  [question('(?:what|which) (?:is the )?licen[cs]e|under (?:what|which) licen[cs]e|how is IT licen[cs]ed'), 'license'],
];
