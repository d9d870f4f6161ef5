import type { Meaning } from './meaning';

/**
 * What people write over the columns of a hazard log, in front of its values and as headings, folded by `foldHeader`.
 * They are parted by bars. Words for the phase (initial, residual) are taken off before the look-up. The first meaning of a word is the usual one.
 */
export const logWords: readonly (readonly [Meaning, string])[] = [
  [
    { fact: 'id' },
    'id|id number|risk id number|hazard id number|hazard id|hazard number|hazard no|hazard ref|hazard reference|haz id|ref|reference|number|no|uid|risk id|finding id|' +
      'risk number|risk no|risk ref|risk reference|fmea id|hz id|he id|fm id|hara id|hazop id|failure id|failure mode id|' +
      'hazardous event id|threat id|item no|item|code|hazard code|risk code|s no|sr no|sl no|serial no|entry id|fmea no|' +
      'fmea ref',
  ],
  [
    { fact: 'name' },
    'hazard|hazard name|hazard title|title|risk title|risk name|name|output feature|failure mode|hazard label|' +
      'identified hazard|potential hazard|hazard header|header|hazard event|hazardous event|risk event|threat|finding|' +
      'undesired event|unwanted event|problem|what could go wrong|what can go wrong|potential failure mode|top event|' +
      'deviation|threat event|threat scenario|risk statement|risk item|risk factor|risk issue|risk hazard|failure scenario|' +
      'use error|clinical hazard|safety hazard|failure|type of failure|failure type',
  ],
  [
    { fact: 'description' },
    'description|hazard description|risk description|description of hazard|description of risk|hazardous situation|sequence|' +
      'sequence of events|foreseeable sequence of events|events|scenario|hazard scenario|hazard details|risk scenario|' +
      'foreseeable event|details',
  ],
  [
    { fact: 'effect' },
    'effect|effects|potential effect|potential effects|effect of hazard|consequences if realized|' +
      'consequences if realised|potential consequences|impact on care|potential impact|impact description|' +
      'possible consequence|possible consequences|system effect|system effects|global effect|end effect|effect on system|' +
      'effect of failure|failure effect|failure effects|potential failure effects|potential failure effect|' +
      'potential effects of failure|potential effect of failure|impact if realised|impact if realized|effects of failure|' +
      'consequence of failure',
  ],
  [
    { fact: 'effect', also: 'harm' },
    'clinical effect|potential clinical impact|clinical impact|potential clinical effect|clinical consequence|' +
      'clinical consequences|potential clinical consequence|potential clinical consequences|patient impact|' +
      'potential patient impact|effect on patient|effect on patients|effect on care|effect harm|impact on patient|' +
      'patient safety impact',
  ],
  [
    { fact: 'harm' },
    'harm|harms|foreseeable harm|clinical harm|potential harm|patient harm|possible harm|harm to patient|losses|' +
      'related losses|potential clinical harm|resulting harm|harm to patients|harm description',
  ],
  [{ fact: 'patients' }, 'patients affected|number of patients'],
  [{ fact: 'group' }, 'affected group|population affected|group|affected population'],
  [
    { fact: 'causes' },
    'cause|causes|possible cause|possible causes|potential cause|potential causes|root cause|root causes|causal factors|' +
      'contributing factors|trigger events|triggers|triggering condition|triggering conditions|trigger|causal chain|' +
      'causal factor|mechanism|failure mechanism|failure cause|failure causes|potential cause of failure|cause of failure|' +
      'initiating event|initiating events|initiating cause|cause trigger|possible reasons|source of hazard|vulnerability|' +
      'vulnerabilities|weakness|underlying cause|underlying causes|threat source',
  ],
  [{ fact: 'causes.kind' }, 'cause type|cause kind|hazard type|hazard category|category|dimension|type of hazard'],
  [
    { fact: 'severity' },
    'severity|severity scoring|severity rating|severity score|sev|s|severity of harm|consequence score|impact score|' +
      'severity level|severity s|s score|harm severity|risk severity|impact severity|severity class|severity category|' +
      'consequence severity|consequence level|consequence rating|severity of consequence',
  ],
  [
    { fact: 'likelihood' },
    'likelihood|likelihood scoring|likelihood rating|likelihood score|l|p|probability|probability of harm|prob|frequency|' +
      'occurrence|probability p|likelihood level|likelihood l|likeliness|likelyhood|p2|occurrence o|o|l score|' +
      'probability of occurrence|likelihood of occurrence|likelihood of harm|probability of occurrence of harm|p harm|poh|' +
      'chance|occ|ew|frequency f',
  ],
  [
    { fact: 'level' },
    'risk|asil|risk rating|risk level|risk score|risk scoring|risk class|risk index|risk category|score|rating|risk evaluation|' +
      'rpn|risk priority number|acceptable|acceptability|risk acceptability|s x p|hazard risk assessment|hazard risk|' +
      'hazard risk rating|clinical risk rating|clinical risk|risk s x p|risk assessment|level|level of risk|overall risk|' +
      'assessment|l x s|s x l|p x s|s x o|likelihood x severity|severity x likelihood|l x i|i x l|c x l|l x c|' +
      'likelihood x impact|impact x likelihood|severity x probability|probability x severity|lxs|sxl|pxs|sxp|risk band|' +
      'risk zone|band|rac|risk assessment code|risk value|risk priority|classification|threat level|risk exposure|total|' +
      'total score|total risk|overall|overall level|overall rating|criticality|risk magnitude|risk grade|hazard score|' +
      'hazard level|hazard rating',
  ],
  [{ fact: 'impact' }, 'impact|i|c|business impact|impact level|impact rating|impact i|consequence|consequences'],
  [
    { fact: 'controls' },
    'control|controls|mitigation|mitigations|risk control|risk controls|control measure|control measures|' +
      'risk control measure|risk control measures|hazard control|hazard controls|mitigation measures|mitigation strategy|' +
      'treatment|risk treatment|measure|measures|safeguard|safeguards|barrier|barriers|control description|' +
      'safety requirements|mitigating actions|mitigation in the tool|mitigation plan|mitigation action|mitigation actions|' +
      'mitigation approach|mitigation steps|risk mitigation|risk mitigations|risk response|response|response plan|' +
      'system response|remediation|countermeasure|countermeasures|preventive measures|preventive action|preventive actions|' +
      'prevention|risk reduction measures|risk reduction measure|safety measures|safety measure|safety control|' +
      'safety controls|protection|protections|mitigations and controls|individual control measures|handling|mitigated by|' +
      'controlled by|addressed by|how mitigated|how it is mitigated|treatment plan|treatment measures|risk treatment plan|' +
      'mitigant|mitigants|mitigating measures|mitigating factors|risk reduction|actions taken|action taken|corrective action|' +
      'corrective actions|preventative measures|preventative action|preventative actions|measures taken|guardrail|guardrails|' +
      'defence|defences|defense|defenses|action to take|actions to take|control strategy|control strategies|initial control strategy|mitigation strategies|treatment strategy|risk treatment strategy',
  ],
  [
    { fact: 'controls', state: 'existing' },
    'existing control|existing controls|existing mitigation|existing mitigations|existing mitigation in the tool|' +
      'current control|current control surface|current barrier|current barriers|current controls|current mitigation|' +
      'current mitigations|controls in place|mitigation in place|mitigations in place|controls now in place|' +
      'implemented controls|implemented control|implemented mitigation|control implemented|mitigation implemented|' +
      'implemented mitigations|controls implemented|mitigations implemented|current measures|existing measures|' +
      'existing safeguards|existing controls and mitigations|current controls and mitigations|existing risk controls|' +
      'risk controls implemented|implemented risk controls|risk controls in place|safety mechanism|safety mechanisms',
  ],
  [
    { fact: 'controls', state: 'planned' },
    'new control|new controls|new hazard control|new hazard controls|additional control|additional controls|' +
      'additional controls required|additional mitigation|additional mitigations|recommended additional mitigation|' +
      'recommended control|recommended controls|recommended mitigation|planned control|planned controls|proposed control|' +
      'proposed controls|action|actions|actions required|further action|further actions|further controls|action required|' +
      'further mitigation|further mitigations|further measures|future mitigation|future mitigations|future controls|' +
      'outstanding actions|additional measures|recommended actions|recommended action|next steps|required actions|' +
      'planned mitigation|planned mitigations|next action|next actions|next step|action plan|remediation plan|' +
      'remediation actions|recommendation|recommendations|planned action|planned actions|planned measures|open actions',
  ],
  [{ fact: 'controls', type: 'design' }, 'design control|design controls|inherent safety by design|control design|controls design'],
  [{ fact: 'controls', type: 'protective' }, 'protective measure|protective measures|protective controls'],
  [
    { fact: 'controls', type: 'test' },
    'test control|test controls|testing controls|test and verification controls|control test|controls test|testing',
  ],
  [{ fact: 'controls', type: 'training' }, 'training control|training controls|training|control training|controls training|user training'],
  [
    { fact: 'controls', type: 'procedure' },
    'business process change|business process changes|business process|business controls|business process controls|' +
      'procedural controls|process controls|process change',
  ],
  [{ fact: 'controls', type: 'information' }, 'information for safety|labelling controls|user information'],
  [{ fact: 'controls', type: 'monitoring' }, 'monitoring controls|detection controls'],
  [
    { fact: 'controls.id' },
    'control id|control ids|risk control id|risk control ids|control ref|control reference|mitigation id|mitigation ids|' +
      'mitigation ref|control no|safeguard id|measure id',
  ],
  [{ fact: 'controls.type' }, 'control type|type of control|control category'],
  [{ fact: 'controls.party' }, 'party|control party|owner organisation|carried out by'],
  [{ fact: 'controls.owner' }, 'control owner|action owner|mitigation owner'],
  [{ fact: 'controls.state' }, 'control status|control state|implemented|implementation status|action status|mitigation status'],
  [
    { fact: 'controls.verification' },
    'control evidence|evidence of verification|verification record|verification records|evidence|evidence of control|verification|verified by|verification method|verification implementation|' +
      'verification of implementation|implementation verification|verification evidence|code associated with hazard|' +
      'evidence of implementation|evidence link|evidence links|test case|test cases|verification reference|test evidence',
  ],
  [
    { fact: 'controls.effectiveness' },
    'effectiveness|verification effectiveness|verification of effectiveness|effectiveness evidence|' +
      'effectiveness verification|evidence of effectiveness',
  ],
  [{ fact: 'controls.sideEffects' }, 'side effects|new risks|new hazards|new risks introduced|new hazards introduced'],
  [{ fact: 'controls.acceptedOn' }, 'transfer accepted|acknowledged on|control accepted on'],
  [{ fact: 'limitations' }, 'limitations|disclosed in|linked limitations'],
  [
    { fact: 'owner' },
    'owner|hazard owner|risk owner|assignment|responsible|responsible person|assigned to|accountable|responsibility|' +
      'assignee|owner role|risk owner role|responsible party|responsible team|responsible role|person responsible|' +
      'closure owner|accountable owner|accountable role|assigned owner|hazard owner role',
  ],
  [
    { fact: 'status' },
    'status|hazard status|risk status|hazard state|current status|open closed|open or closed|state|current state|risk state|disposition|' +
      'treatment status|resolution status',
  ],
  [{ fact: 'acceptedBy' }, 'accepted by|risk accepted by|acceptance|signed off by|approved by'],
  [{ fact: 'acceptedOn' }, 'accepted on|acceptance date|date accepted|date of acceptance'],
  [
    { fact: 'acceptanceReason' },
    'acceptance rationale|acceptance reason|acceptance justification|justification|rationale|benefit risk|comment|' +
      'alarp justification|alarp|alarp rationale|reason for acceptance',
  ],
  [
    { fact: 'reviewedOn' },
    'last reviewed|reviewed|review date|date reviewed|last review|last review date|reviewed on|date of last review|' +
      'date last reviewed|last reviewed date|last reviewed on|date of review|date last updated',
  ],
];

/** Words for before and after the controls, as whole phrases of a folded header. */
export const phaseWords: readonly (readonly ['initial' | 'residual', RegExp])[] = [
  ['initial', /\b(?:pre|before|without|prior to)\s(?:risk\s)?(?:mitigations?|controls?|treatment)\b/g],
  ['residual', /\b(?:post|after|with)\s(?:risk\s)?(?:mitigations?|controls?|treatment)\b/g],
  ['initial', /\b(?:initial|init|inherent|gross|raw|unmitigated|original|uncontrolled)\b/g],
  ['residual', /\b(?:residual|resid|res|mitigated|net|final|target|remaining)\b/g],
];

/** The same words where they only say something beside a rating: "Pre-L" and "Post-L". */
export const loosePhaseWords: readonly (readonly ['initial' | 'residual', RegExp])[] = [
  ['initial', /\b(?:pre|before|prior|current)\b/g],
  ['residual', /\b(?:post|after|new|revised)\b/g],
];
