// Made from the vocabulary by `npm run generate`; edit that instead.

/** `project` */
export interface Project {
  /** Whether the people keeping these documents make the product, put it to use, or both. */
  readonly role?: 'developer' | 'adopter' | 'both';
  /** The furthest lifecycle stage reached. Every rule says from which stage it is asked. */
  readonly stage?: 'concept' | 'development' | 'validation' | 'deployment' | 'post-market';
  /** UK nations where the product is or will be supplied or used. */
  readonly nations: readonly ('england' | 'scotland' | 'wales' | 'northern-ireland')[];
  /** Markets outside the UK where it is or will be supplied. */
  readonly markets: readonly ('eu' | 'us' | 'elsewhere')[];
  /** Rule packs the project has chosen; with none chosen, all packs that fit the role. */
  readonly packs: readonly string[];
  /** Whether it is offered to, or used by, NHS or adult social care organisations. */
  readonly nhs?: boolean;
  /** Whether its output can influence the care of an individual in real time or near real time. */
  readonly directCare?: boolean;
  /** The reason why the product falls outside DCB0129, if that is the claim. */
  readonly dcb0129Exemption?: string;
  /** Whether data about identified or identifiable people, pseudonymised data included, is handled at any stage. */
  readonly personalData?: boolean;
  /** Whether patients or the public use it or receive its output directly. */
  readonly patientFacing?: boolean;
  /** Whether the organisation that puts it to use is a public body. */
  readonly publicBody?: boolean;
  /** How users reach the product. */
  readonly delivery: readonly ('web' | 'mobile' | 'desktop' | 'embedded' | 'cloud' | 'on-site')[];
}

/** `card.manufacturer` */
export interface Manufacturer {
  /** The legal entity that answers for the product. */
  readonly name?: string;
  /** Its registered address. */
  readonly address?: string;
  /** The country of that address. */
  readonly country?: string;
}

/** `card.components[]` */
export interface Component {
  /** The component or service. */
  readonly name?: string;
  /** What it is. */
  readonly kind?: 'base-model' | 'library' | 'hosted-service' | 'data-supplier' | 'labelling' | 'hosting' | 'device' | 'other';
  /** Its exact version. */
  readonly version?: string;
  /** The legal entity behind it. */
  readonly supplier?: string;
  /** The country where it stores or processes data. */
  readonly region?: string;
  /** When its support ends. */
  readonly supportedUntil?: string;
  /** Hazards it can give rise to. */
  readonly hazards: readonly string[];
  /** Its part in handling personal data. */
  readonly dataRole?: 'none' | 'processor' | 'sub-processor' | 'controller' | 'joint-controller';
}

/** `card.interfaces[]` */
export interface Interface {
  /** The interface. */
  readonly name?: string;
  /** The interchange standard, release and profile it follows. */
  readonly standard?: string;
  /** Whether what passes can be tied to one patient. */
  readonly identifiesPatients?: boolean;
}

/** `card.intendedUse` */
export interface IntendedUse {
  /** What the product is for and what it does, in the exact words used everywhere. */
  readonly statement?: string;
  /** The separate functions it offers, each by name. */
  readonly functions: readonly string[];
  /** The purposes it serves, in regulatory words. */
  readonly purposes: readonly ('diagnosis' | 'screening' | 'triage' | 'prognosis' | 'prediction' | 'monitoring' | 'prevention' | 'treatment' | 'alleviation' | 'documentation' | 'conversation' | 'administration' | 'education' | 'research')[];
  /** How the output bears on a clinical decision, from the lightest role to the heaviest. */
  readonly decisionRole?: 'administrative' | 'inform' | 'drive' | 'triage' | 'diagnose' | 'treat' | 'monitor-vital' | 'monitor-danger';
  /** Care settings in which it is meant to be used. */
  readonly settings: readonly string[];
  /** Where it sits in the care pathway once in use. */
  readonly pathway?: string;
  /** The share of cases expected to have the condition where it will be used. From 0 to 1. */
  readonly prevalence?: number;
  /** Cases expected per year at the sites in view. Unit: cases a year. */
  readonly annualVolume?: number;
  /** Positive outputs, alerts or referrals the service is told to expect per year. Unit: outputs a year. */
  readonly alertsPerYear?: number;
}

/** `card.population` */
export interface Population {
  /** The people it is used on, in words a reader can check. */
  readonly description?: string;
  /** Youngest age in scope. Unit: years. */
  readonly ageMin?: number;
  /** Oldest age in scope. Unit: years. */
  readonly ageMax?: number;
  /** Conditions, symptoms or referral reasons that bring a person into scope. */
  readonly conditions: readonly string[];
}

/** `card.groups[]` */
export interface Group {
  /** The group, named as in the results. */
  readonly name?: string;
  /** Why this group may be harmed or served less well, known inequalities included. */
  readonly reason?: string;
}

/** `card.outOfScope[]` */
export interface UseRuledOut {
  /** Its id, for example X-01. */
  readonly id?: string;
  /** What is ruled out. */
  readonly text?: string;
  /** Hazards that arise if someone does it all the same. */
  readonly hazards: readonly string[];
}

/** `card.limitations[]` */
export interface Limitation {
  /** Its id, for example L-01. */
  readonly id?: string;
  /** The limitation itself. */
  readonly text?: string;
  /** Whether it is a limitation, a failure mode, a bias, a warning to users or a question still open. */
  readonly kind?: 'limitation' | 'failure-mode' | 'bias' | 'warning' | 'uncertainty';
  /** The group of people it concerns. */
  readonly group?: string;
  /** Hazards it can lead to. */
  readonly hazards: readonly string[];
  /** What is done about it: a mitigation, a study, or an acceptance with the name of who accepts. */
  readonly action?: string;
  /** When that action, or the answer, is due. */
  readonly dueOn?: string;
}

/** `card.inputs[]` */
export interface Input {
  /** The input or field. */
  readonly name?: string;
  /** The kind of data. */
  readonly modality?: 'x-ray' | 'ct' | 'mammography' | 'fluoroscopy' | 'nuclear-medicine' | 'mri' | 'ultrasound' | 'photograph' | 'video' | 'histology' | 'endoscopy' | 'waveform' | 'genomic' | 'laboratory' | 'coded-record' | 'free-text' | 'speech' | 'questionnaire' | 'sensor' | 'other';
  /** What an input must satisfy to be accepted: quality, format, protocol. */
  readonly criteria?: string;
  /** What happens in use when the input is absent or unusable. */
  readonly whenMissing?: 'reject' | 'warn' | 'impute' | 'ignore';
  /** Whether it exists before, at or only after the moment of use. */
  readonly availability?: 'before-use' | 'at-use' | 'after-use';
  /** Code system and edition, for coded data. */
  readonly terminology?: string;
}

/** `card.outputs[]` */
export interface Output {
  /** The output and what it means. */
  readonly name?: string;
  /** The form it takes. */
  readonly kind?: 'class' | 'probability' | 'risk-score' | 'measurement' | 'segmentation' | 'alert' | 'ranking' | 'text' | 'recommendation' | 'action';
}

/** `card.threshold` */
export interface Threshold {
  /** The operating threshold at which the output turns into an action. */
  readonly value?: number;
  /** Why that value was chosen. */
  readonly reason?: string;
  /** Whether a site may change the threshold or tune the model. */
  readonly adjustable?: boolean;
}

/** `card.datasets[].demographics[]` */
export interface Demographic {
  /** The attribute. */
  readonly attribute?: 'age' | 'sex' | 'ethnicity' | 'deprivation' | 'disability' | 'language' | 'site' | 'other';
  /** The level, or `unknown`. */
  readonly group?: string;
  /** People at that level. Unit: people. */
  readonly n?: number;
}

/** `card.datasets[]` */
export interface Dataset {
  /** Its id or short name, for example D-01. */
  readonly id?: string;
  /** Origin, preparation, assumptions and gaps in words. */
  readonly description?: string;
  /** What it was used for. */
  readonly uses: readonly ('training' | 'tuning' | 'test' | 'monitoring')[];
  /** For test data: how it is separate from the development data. */
  readonly validation?: 'internal-split' | 'cross-validation' | 'temporal' | 'geographic' | 'prospective';
  /** Care settings it came from. */
  readonly settings: readonly string[];
  /** Sites or centres it came from. */
  readonly sites: readonly string[];
  /** Makes and models of the devices that produced it. */
  readonly devices: readonly string[];
  /** Youngest age in it. Unit: years. */
  readonly ageMin?: number;
  /** Oldest age in it. Unit: years. */
  readonly ageMax?: number;
  /** First day of the period covered. */
  readonly startedOn?: string;
  /** Last day of the period covered. */
  readonly endedOn?: string;
  /** People or cases in it. Unit: cases. */
  readonly n?: number;
  /** Cases with the outcome or condition. Unit: cases. */
  readonly events?: number;
  /** The unit kept together when data were divided. */
  readonly splitUnit?: 'patient' | 'encounter' | 'image' | 'site' | 'period';
  /** How cases were chosen. */
  readonly design?: 'consecutive' | 'random-sample' | 'cohort' | 'case-control' | 'enriched' | 'synthetic' | 'other';
  /** Whether people in it can be told apart. */
  readonly identifiability?: 'identifiable' | 'pseudonymised' | 'anonymous' | 'synthetic';
  /** What lifts the duty of confidence for this use. */
  readonly confidentialityBasis?: 'consent' | 'section-251' | 'implied-consent' | 'anonymised' | 'other-gateway' | 'not-confidential';
  /** What was done about the national data opt-out. */
  readonly optOut?: 'applied' | 'exempt' | 'not-applicable' | 'not-applied';
  /** Counts of people by attribute, a row for each level, unknown included. */
  readonly demographics: readonly Demographic[];
}

/** `card.referenceStandard` */
export interface ReferenceStandard {
  /** How the truth was set, when, and why that is fitting. */
  readonly method?: string;
  /** How many people set it, case by case. Unit: people. */
  readonly readers?: number;
  /** Whether they worked without sight of the output. */
  readonly blinded?: boolean;
}

/** `card.fairness` */
export interface Fairness {
  /** The largest gap from the overall value that is acceptable for a group, set beforehand. */
  readonly tolerance?: number;
  /** The fewest cases on which a group is judged at all. Unit: cases. */
  readonly minimumN?: number;
  /** The date on which the groups and the tolerance were fixed. */
  readonly setOn?: string;
}

/** `card.claims[]` */
export interface Claim {
  /** Its id, for example B-01. */
  readonly id?: string;
  /** The claim as users meet it. */
  readonly text?: string;
  /** What sort of claim it is. */
  readonly kind?: 'performance' | 'benefit' | 'safety' | 'saving';
  /** Against what. */
  readonly comparator?: string;
  /** Whether it has been shown or is only expected. */
  readonly status?: 'shown' | 'expected';
  /** Results and records that support it. */
  readonly evidence: readonly string[];
}

/** `card.engagement[]` */
export interface Engagement {
  /** Who took part, in the words used for users; or patients, carers, public. */
  readonly group?: string;
  /** What was done. */
  readonly activity?: 'interview' | 'workshop' | 'survey' | 'co-design' | 'panel' | 'usability-formative' | 'usability-summative' | 'live-study';
  /** When. */
  readonly date?: string;
  /** How many took part. Unit: people. */
  readonly participants?: number;
  /** What was found and what changed because of it. */
  readonly outcome?: string;
}

/** `card.oversight` */
export interface Oversight {
  /** How far a person stands between output and effect. */
  readonly level?: 'human-decides' | 'human-confirms' | 'human-monitors' | 'none';
  /** The role that checks the output. */
  readonly role?: string;
  /** How that person sets the output aside. */
  readonly overrideRoute?: string;
  /** What the person sees that lets them judge the output. */
  readonly evidenceShown?: string;
  /** Whether the product itself makes the check happen, not only policy. */
  readonly enforced?: boolean;
}

/** `card.information[]` */
export interface Information {
  /** For whom. */
  readonly audience?: 'professionals' | 'patients' | 'public' | 'managers' | 'adopters' | 'operators';
  /** Where it is found: address of a page, screen, leaflet. */
  readonly place?: string;
  /** When it was last changed. */
  readonly updatedOn?: string;
  /** Reading age it was measured at. Unit: years. */
  readonly readingAge?: number;
  /** What it tells: topics, and ids of the hazards, limitations, threats and controls it names. */
  readonly covers: readonly string[];
}

/** `card.contacts[]` */
export interface Contact {
  /** What it is for. */
  readonly purpose?: 'safety' | 'safety-deputy' | 'complaints' | 'security' | 'data-protection' | 'challenge' | 'support' | 'regulator';
  /** E-mail, telephone or page. */
  readonly address?: string;
  /** The nation it serves, for a regulator's reporting route. */
  readonly nation?: 'england' | 'scotland' | 'wales' | 'northern-ireland' | 'eu';
  /** The role or person that answers, one of people. */
  readonly owner?: string;
  /** Days within which an answer or acknowledgement is promised. Unit: days. */
  readonly responseDays?: number;
}

/** `card.training[]` */
export interface Training {
  /** Whom it is for, in the words used for users. */
  readonly role?: string;
  /** Topics, and ids of limitations and hazards taught. */
  readonly covers: readonly string[];
}

/** `card.regulatory` */
export interface Regulatory {
  /** Whether the product, or any part of it, is a medical device or IVD. */
  readonly device?: boolean;
  /** Why it is or is not. */
  readonly deviceReason?: string;
  /** When that was decided. */
  readonly decidedOn?: string;
  /** Risk class under the UK regulations. */
  readonly class?: 'I' | 'IIa' | 'IIb' | 'III' | 'ivd-general' | 'ivd-self-test' | 'ivd-list-b' | 'ivd-list-a';
  /** The classification rule relied on. */
  readonly classRule?: string;
  /** The way to market. */
  readonly route?: 'self-declared' | 'approved-body' | 'notified-body' | 'in-house' | 'investigation' | 'none';
  /** The conformity mark carried. */
  readonly mark?: 'ukca' | 'ce' | 'ce-ukni' | 'none';
  /** The EU instrument behind a CE mark. */
  readonly certifiedUnder?: 'mdd' | 'aimdd' | 'ivdd' | 'mdr' | 'ivdr';
  /** Software safety class (letters, edition 1.1) or rigour level (numerals, edition 2). */
  readonly softwareClass?: 'A' | 'B' | 'C' | 'I' | 'II';
  /** Place under the EU AI Act, with the annex that puts it there. */
  readonly euAiActClass?: 'high-risk-annex-i' | 'high-risk-annex-iii' | 'not-high-risk' | 'prohibited';
  /** The date from which the high-risk duties are taken to apply. */
  readonly euAiActFrom?: string;
  /** Tier under the NICE evidence standards framework. */
  readonly esfTier?: 'A' | 'B' | 'C';
}

/** `card.standards[]` */
export interface Standard {
  /** Its number or title. */
  readonly name?: string;
  /** Edition, version or date. */
  readonly edition?: string;
  /** How far it is followed. */
  readonly position?: 'conformant' | 'partial' | 'not-applicable' | 'waived' | 'certified' | 'read' | 'watched';
  /** Where it applies. */
  readonly territories: readonly ('england' | 'scotland' | 'wales' | 'northern-ireland' | 'eu' | 'us')[];
  /** When it was last read or checked. */
  readonly readOn?: string;
}

/** `card.deployment` */
export interface Deployment {
  /** How far use has been opened. */
  readonly status?: 'none' | 'pilot' | 'staged' | 'full' | 'suspended' | 'withdrawn';
  /** When the first user received it. */
  readonly firstSuppliedOn?: string;
}

/** `card` */
export interface Card {
  /** The name under which the model or product is known. */
  readonly name?: string;
  /** The exact version this card describes, as printed. */
  readonly version?: string;
  /** The date this version was released for its present stage. */
  readonly releasedOn?: string;
  /** What the product is, in a few sentences a newcomer can follow. */
  readonly summary?: string;
  /** The kind of method behind the output. */
  readonly modelType?: 'rules' | 'statistical' | 'machine-learning' | 'deep-learning' | 'generative';
  /** Whether the model stays fixed, is retrained from time to time, or learns while in use. */
  readonly adaptivity?: 'static' | 'periodic' | 'continuous';
  /** How far ahead a prediction looks, for a model that foretells an outcome. In days. */
  readonly horizon?: number;
  /** The licence or terms under which it is offered. */
  readonly licence?: string;
  /** The severity word printed for users as the worst harm to expect, in the words of the declared scheme. */
  readonly clinicalRiskLevel?: string;
  /** Ethical questions met during the work and what was decided. */
  readonly ethics?: string;
  /** Who paid for the work and which interests its authors hold, even if none. */
  readonly disclosures?: string;
  /** The last day on which safety and security updates are promised. */
  readonly supportUntil?: string;
  readonly manufacturer: Manufacturer;
  /** Things inside or behind the product that someone else makes or runs. */
  readonly components: readonly Component[];
  /** Interfaces through which it exchanges data with other systems. */
  readonly interfaces: readonly Interface[];
  /** How the right patient record is found. */
  readonly patientMatching?: 'nhs-number-validated' | 'nhs-number' | 'other' | 'none';
  readonly intendedUse: IntendedUse;
  readonly population: Population;
  /** The roles meant to operate it or read its output. */
  readonly users: readonly string[];
  /** Groups singled out before testing because they may fare worse, with reasons. */
  readonly groups: readonly Group[];
  /** Uses, people, settings and inputs ruled out. */
  readonly outOfScope: readonly UseRuledOut[];
  /** What it does badly, fails at, is unproven for, or must warn of: one list for limitations, failure modes, known biases, warnings and open questions. */
  readonly limitations: readonly Limitation[];
  /** What the product takes in. */
  readonly inputs: readonly Input[];
  /** What the product gives back. */
  readonly outputs: readonly Output[];
  readonly threshold: Threshold;
  /** Every body of data used to build, tune, test or watch the model. */
  readonly datasets: readonly Dataset[];
  readonly referenceStandard: ReferenceStandard;
  readonly fairness: Fairness;
  /** Present standard of care, with which it is compared. */
  readonly comparator?: string;
  /** What the product is said to achieve: performance, benefit, safety, saving. */
  readonly claims: readonly Claim[];
  /** Work with users, patients and the public, usability tests and live studies included. */
  readonly engagement: readonly Engagement[];
  readonly oversight: Oversight;
  /** What each audience is told, and where. */
  readonly information: readonly Information[];
  /** Routes by which people reach someone who must answer. */
  readonly contacts: readonly Contact[];
  /** Training given to those who use it. */
  readonly training: readonly Training[];
  readonly regulatory: Regulatory;
  /** Standards, laws and guidance relied on or watched. */
  readonly standards: readonly Standard[];
  readonly deployment: Deployment;
}

/** `results[]` */
export interface Result {
  /** Its id, for example P-01. */
  readonly id?: string;
  /** What is measured. A word ending in -in-use is worked out for the prevalence of use; one ending in -difference is the product less its comparator, with the margin as target. */
  readonly metric?: string;
  /** The value; a share is a number from 0 to 1 or is written with %. */
  readonly value?: number;
  /** Lower end of the interval. */
  readonly low?: number;
  /** Upper end of the interval. */
  readonly high?: number;
  /** Confidence level of the interval. From 0 to 1. */
  readonly level?: number;
  /** Unit of a value that is not a share. */
  readonly unit?: string;
  /** Cases that make up the numerator of a share, such as true positives for sensitivity. Unit: cases. */
  readonly count?: number;
  /** Cases in the denominator, such as all cases with the condition for sensitivity. Unit: cases. */
  readonly n?: number;
  /** The group of people it holds for. */
  readonly group?: string;
  /** The site it was measured at, when figures are given by site. */
  readonly site?: string;
  /** Whose performance it is. */
  readonly arm?: 'ai' | 'human' | 'human-with-ai' | 'comparator' | 'baseline';
  /** The dataset it was measured on. */
  readonly dataset?: string;
  /** The threshold in force. */
  readonly threshold?: number;
  /** The value it had to reach. */
  readonly target?: number;
  /** When that target was fixed. */
  readonly targetSetOn?: string;
  /** When it was measured. */
  readonly date?: string;
  /** The record that holds the detail. */
  readonly report?: string;
}

/** `risk.scheme.likelihoods[]` */
export interface Likelihood {
  /** The word. */
  readonly name?: string;
  /** The highest frequency per use that the word allows. Unit: events per use. */
  readonly perUse?: number;
}

/** `risk.scheme.matrix[]` */
export interface MatrixCell {
  /** Severity word. */
  readonly severity?: string;
  /** Likelihood word. */
  readonly likelihood?: string;
  /** Level for that pair. */
  readonly level?: number;
}

/** `risk.scheme.levels[]` */
export interface Level {
  /** The level. */
  readonly level?: number;
  /** Whether it may be accepted. */
  readonly acceptability?: 'always' | 'conditional' | 'never';
}

/** `risk.scheme` */
export interface Scheme {
  /** The scheme by which severity and likelihood give a level: the DCB0129 example, or one of your own. */
  readonly name?: string;
  /** What each likelihood word stands for in numbers. */
  readonly likelihoods: readonly Likelihood[];
  /** The lookup table of a scheme of your own, a row for each pair. */
  readonly matrix: readonly MatrixCell[];
  /** What each level of a scheme of your own means for acceptance. */
  readonly levels: readonly Level[];
}

/** `risk.overallResidual` */
export interface OverallResidual {
  /** The judgement on all residual risks taken together. */
  readonly statement?: string;
  /** Whether the whole is judged acceptable. */
  readonly acceptable?: boolean;
  /** Claims on the card whose benefit outweighs it. */
  readonly benefits: readonly string[];
}

/** `risk.exclusions[]` */
export interface Exclusion {
  /** What it is about: an id, a component, a user role, a sort of cause, a threat or a topic. */
  readonly about?: string;
  /** Why. */
  readonly reason?: string;
}

/** `risk.assumptions[]` */
export interface Assumption {
  /** The metric, or `threshold`. */
  readonly metric?: string;
  /** The value assumed. */
  readonly value?: number;
}

/** `risk.threats[]` */
export interface Threat {
  /** Its id, for example T-01. */
  readonly id?: string;
  /** The kind of attack or failure. */
  readonly category?: 'poisoning' | 'evasion' | 'prompt-injection' | 'extraction' | 'data-leakage' | 'supply-chain' | 'unauthorised-access' | 'unavailability' | 'other';
  /** What stands against it; empty while it is open. */
  readonly control?: string;
  /** Hazards to patients it can bring about. */
  readonly hazards: readonly string[];
}

/** `risk.reviews[]` */
export interface Review {
  /** What kind. */
  readonly kind?: 'hazard-workshop' | 'pre-delivery' | 'pre-go-live' | 'periodic' | 'process' | 'management' | 'oversight';
  /** When. */
  readonly date?: string;
  /** Roles of those who took part. */
  readonly attendees: readonly string[];
}

/** `risk.incidents[]` */
export interface Incident {
  /** Its id, for example I-001. */
  readonly id?: string;
  /** What kind. */
  readonly kind?: 'complaint' | 'near-miss' | 'malfunction' | 'incident' | 'serious-incident' | 'study-event' | 'security-event';
  /** What happened. */
  readonly text?: string;
  /** The day someone became aware of it. */
  readonly date?: string;
  /** The version in use at the time. */
  readonly version?: string;
  /** Hazards it bears out, new or known. */
  readonly hazards: readonly string[];
  /** When the regulator was told. */
  readonly reportedOn?: string;
  /** When the risk analysis was reviewed in its light. */
  readonly reviewedOn?: string;
  /** When the final report was made and the matter closed. */
  readonly closedOn?: string;
  /** What it means for the safety case. */
  readonly verdict?: 'no-change' | 'hazard-updated' | 'undermined' | 'pending';
}

/** `risk.hazards[].causes[]` */
export interface Cause {
  /** The cause. */
  readonly text?: string;
  /** What sort of cause it is. */
  readonly kind?: 'false-negative' | 'false-positive' | 'wrong-value' | 'data-quality' | 'features' | 'bias' | 'training' | 'evaluation' | 'drift' | 'retraining' | 'overfitting' | 'feedback-loop' | 'fabrication' | 'omission' | 'misattribution' | 'harmful-content' | 'missing-input' | 'poor-input' | 'wrong-patient' | 'coding' | 'unavailable' | 'delayed' | 'corrupted' | 'integration' | 'security' | 'use-error' | 'over-reliance' | 'misinterpretation' | 'alert-fatigue' | 'misuse' | 'workflow' | 'service-load' | 'other';
}

/** `risk.hazards[].initial` */
export interface InitialRisk {
  /** Severity before the controls decided for it, in the words of the scheme. */
  readonly severity?: string;
  /** Likelihood before the controls decided for it, in the words of the scheme. */
  readonly likelihood?: string;
  /** Level before the controls decided for it, as looked up in the scheme. */
  readonly level?: number;
}

/** `risk.hazards[].residual` */
export interface ResidualRisk {
  /** Severity after the controls that are in place, in the words of the scheme. */
  readonly severity?: string;
  /** Likelihood after the controls that are in place, in the words of the scheme. */
  readonly likelihood?: string;
  /** Level after the controls that are in place, as looked up in the scheme. */
  readonly level?: number;
}

/** `risk.hazards[].controls[]` */
export interface Control {
  /** Its id, for example C-001; the same control keeps it under every hazard. */
  readonly id?: string;
  /** What it is. */
  readonly text?: string;
  /** What sort of control, strongest first. */
  readonly type?: 'design' | 'protective' | 'test' | 'monitoring' | 'human-review' | 'procedure' | 'training' | 'information';
  /** Who must carry it out. */
  readonly party?: 'manufacturer' | 'deployer' | 'clinician' | 'patient';
  /** The role or person answerable for it. */
  readonly owner?: string;
  /** Whether it was there already, is planned, is in place, or was turned down. */
  readonly state?: 'existing' | 'planned' | 'implemented' | 'rejected';
  /** Records that show it is present and built as meant. */
  readonly verification: readonly string[];
  /** Records or results that show it reduces the risk. */
  readonly effectiveness: readonly string[];
  /** Hazards that the control itself can bring about. */
  readonly sideEffects: readonly string[];
  /** When the adopter or clinician who must carry it out agreed to do so. */
  readonly acceptedOn?: string;
}

/** `risk.hazards[]` */
export interface Hazard {
  /** Its id, for example H-001, never used again for another. */
  readonly id?: string;
  /** The hazard in a few words. */
  readonly name?: string;
  /** The sequence of events that leads from the hazard to a person. */
  readonly description?: string;
  /** What changes in care as a result. */
  readonly effect?: string;
  /** The injury or damage to health that can follow. */
  readonly harm?: string;
  /** Whether one patient or several can be harmed by one event. */
  readonly patients?: 'single' | 'multiple';
  /** The group of people it bears on most. */
  readonly group?: string;
  /** What can bring it about. */
  readonly causes: readonly Cause[];
  readonly initial: InitialRisk;
  readonly residual: ResidualRisk;
  /** What removes or reduces it. */
  readonly controls: readonly Control[];
  /** Limitations and exclusions on the card that tell users of it. */
  readonly limitations: readonly string[];
  /** The role or person answerable for it. */
  readonly owner?: string;
  /** Open while the maker has work left, transferred while only the adopter has, closed when all is done. */
  readonly status?: 'open' | 'transferred' | 'closed';
  /** Who accepted the risk that remains. */
  readonly acceptedBy?: string;
  /** When. */
  readonly acceptedOn?: string;
  /** Why it may be accepted: no practicable reduction left, cost against gain, or the claim whose benefit outweighs it. */
  readonly acceptanceReason?: string;
  /** When this entry was last looked at. */
  readonly reviewedOn?: string;
}

/** `risk` */
export interface RiskFile {
  /** Version of this file. */
  readonly version?: string;
  /** Product version it covers. */
  readonly productVersion?: string;
  /** The intended use the analysis started from, word for word. */
  readonly intendedUse?: string;
  /** Who approved this version. */
  readonly approvedBy?: string;
  /** When. */
  readonly approvedOn?: string;
  /** The longest time between reviews of the process and the file. In days. */
  readonly reviewEvery?: number;
  readonly scheme: Scheme;
  readonly overallResidual: OverallResidual;
  /** Reasons why something has no hazard, or a topic is kept elsewhere. */
  readonly exclusions: readonly Exclusion[];
  /** Figures the analysis takes for granted. */
  readonly assumptions: readonly Assumption[];
  /** Security threats considered. */
  readonly threats: readonly Threat[];
  /** Meetings and reviews that shaped or checked the file. */
  readonly reviews: readonly Review[];
  /** What has gone wrong, nearly gone wrong, or been complained of. */
  readonly incidents: readonly Incident[];
  /** Ways in which the product could contribute to harm. */
  readonly hazards: readonly Hazard[];
}

/** `records[]` */
export interface Record {
  /** Its id, for example R-01. */
  readonly id?: string;
  /** What the document is. */
  readonly kind?: 'clinical-risk-management-process' | 'clinical-risk-management-plan' | 'safety-case-report' | 'competence' | 'test-report' | 'verification-report' | 'validation-report' | 'clinical-evaluation' | 'comparative-study' | 'real-world-study' | 'clinical-investigation' | 'usability-report' | 'calibration-plot' | 'sample-size-calculation' | 'risk-of-bias' | 'independent-audit' | 'datasheet' | 'dataset-metadata' | 'data-quality-report' | 'model-artefact' | 'prompt' | 'run-settings' | 'conformity-certificate' | 'declaration-of-conformity' | 'mhra-registration' | 'uk-responsible-person-mandate' | 'mhra-notice' | 'mhra-validation' | 'mhra-no-objection' | 'research-decision' | 'rec-submission' | 'rec-approval' | 'hra-approval' | 'cag-approval' | 'secure-environment-approval' | 'egress-approval' | 'irmer-procedure' | 'cqc-decision' | 'in-house-file' | 'pre-acquisition-questionnaire' | 'surveillance-plan' | 'pms-report' | 'psur' | 'incident-procedure' | 'field-action-report' | 'field-action' | 'safety-notice' | 'corrective-action' | 'decommissioning-plan' | 'evidence-index' | 'change-plan' | 'availability-report' | 'dpia' | 'privacy-notice' | 'data-flow-map' | 'transfer-assessment' | 'processing-agreement' | 'data-terms' | 'ico-registration' | 'ico-consultation' | 'bias-data-record' | 'public-benefit-evaluation' | 'dtac-form' | 'dspt' | 'cyber-essentials' | 'penetration-test' | 'access-control' | 'cyber-charter' | 'software-security-assessment' | 'component-list' | 'disclosure-policy' | 'accessibility-audit' | 'accessibility-plan' | 'accessibility-statement' | 'accessible-information-statement' | 'interface-conformance' | 'mapping-test' | 'nice-guidance' | 'esf-review' | 'evaluation-plan' | 'budget-impact' | 'cost-effectiveness' | 'case-study' | 'service-agreement' | 'equality-impact-assessment' | 'impact-assessment' | 'rights-impact-assessment' | 'transparency-record' | 'principles-map' | 'protocol' | 'trial-registration' | 'availability-statement' | 'supplier-agreement' | 'vigilance-agreement' | 'contract' | 'liability-statement' | 'insurance' | 'indemnity' | 'supplier-review' | 'deployment-authorisation' | 'skills-map' | 'training-plan' | 'technical-documentation-index' | 'quality-system-map' | 'standard-certificate' | 'waiver' | 'other';
  /** Path or address where it lies. */
  readonly file?: string;
  /** Version of the document. */
  readonly version?: string;
  /** Its date: of approval, test, issue or event. */
  readonly date?: string;
  /** When it lapses. */
  readonly expiresOn?: string;
  /** Who signed, issued or carried it out. */
  readonly by?: string;
  /** Where it stands. */
  readonly status?: 'draft' | 'approved' | 'superseded' | 'withdrawn';
  /** Product version it speaks of. */
  readonly productVersion?: string;
  /** Official number, certificate number or digest. */
  readonly reference?: string;
  /** Its outcome in a word, such as pass, fail, met, plus, 2.2 AA. */
  readonly result?: string;
  /** What it is about: ids or names of datasets, components, people, sites, standards or phases. */
  readonly about: readonly string[];
  /** What it contains or answers, in the words the rule asks for. */
  readonly covers: readonly string[];
  /** Version of the document it argues from, such as the hazard log behind a safety case report. */
  readonly basedOn?: string;
  /** Who has been given it or told of it. */
  readonly sharedWith: readonly string[];
}

/** `people[]` */
export interface Person {
  /** The role, in the field's words. */
  readonly role?: string;
  /** The person, or the post when it is filled by rota. */
  readonly name?: string;
  /** On whose side the role sits. */
  readonly party?: 'manufacturer' | 'deployer' | 'clinician' | 'supplier' | 'representative';
  /** How to reach them, with an address where the law wants one. */
  readonly contact?: string;
  /** Professional register and number. */
  readonly registration?: string;
  /** When that registration was last checked. */
  readonly checkedOn?: string;
  /** Activities and decisions for which this role alone answers. */
  readonly accountableFor: readonly string[];
  /** Activities this role carries out. */
  readonly responsibleFor: readonly string[];
  /** Activities and decisions before which this role is asked. */
  readonly consultedFor: readonly string[];
  /** Activities and decisions of which this role is told. */
  readonly informedOf: readonly string[];
}

/** `monitoring.indicators[]` */
export interface Indicator {
  /** Its id, for example M-01. */
  readonly id?: string;
  /** What is measured, in the words of the results. */
  readonly metric?: string;
  /** What it is meant to notice. */
  readonly kind?: 'performance' | 'data-drift' | 'concept-drift' | 'reliance' | 'off-purpose-use' | 'incidents' | 'service' | 'feedback';
  /** The group it follows. */
  readonly group?: string;
  /** Which way is good, for a metric of your own; the known metrics of the results have theirs. */
  readonly direction?: 'higher-is-better' | 'lower-is-better';
  /** The value at which someone looks. */
  readonly alert?: number;
  /** The value at which use is paused or rolled back. */
  readonly stop?: number;
  /** Cases in each calculation. Unit: cases. */
  readonly window?: number;
  /** How often it is calculated. In days. */
  readonly every?: number;
  /** The role or person that looks, one of people. */
  readonly owner?: string;
  /** The strongest step agreed in advance. */
  readonly action?: 'investigate' | 'notify' | 'retrain' | 'roll-back' | 'pause' | 'withdraw';
  /** Hazards it keeps in view. */
  readonly hazards: readonly string[];
}

/** `monitoring.reportDays` */
export interface ReportDays {
  /** Days to report a serious public health threat, from awareness. Unit: days. */
  readonly publicHealth?: number;
  /** Days to report a death or unanticipated serious deterioration, from awareness. Unit: days. */
  readonly death?: number;
  /** Days to report any other serious incident, from awareness. Unit: days. */
  readonly other?: number;
}

/** `monitoring.withdrawal` */
export interface Withdrawal {
  /** How soon after the decision use has stopped. In days. */
  readonly within?: number;
  /** How the work is done without it. */
  readonly fallback?: string;
}

/** `monitoring.logging` */
export interface Logging {
  /** What the product records about each use. */
  readonly fields: readonly ('time' | 'access' | 'model-version' | 'input-reference' | 'output' | 'confidence' | 'user-role' | 'user-action' | 'override-reason' | 'ai-confirmed')[];
  /** Months for which logs are kept. Unit: months. */
  readonly retentionMonths?: number;
}

/** `monitoring` */
export interface Monitoring {
  /** Expected lifetime of the product. In days. */
  readonly lifetime?: number;
  /** Where information from the field comes from. */
  readonly sources: readonly ('users' | 'patients' | 'public' | 'complaints' | 'incidents' | 'literature' | 'registries' | 'field-data' | 'regulators')[];
  /** Years for which design, test, supply and surveillance records are kept. Unit: years. */
  readonly retentionYears?: number;
  /** What is watched, with limits and what happens when one is crossed. */
  readonly indicators: readonly Indicator[];
  readonly reportDays: ReportDays;
  readonly withdrawal: Withdrawal;
  readonly logging: Logging;
}

/** `changes.releases[]` */
export interface Release {
  /** The version. */
  readonly version?: string;
  /** When it was released. */
  readonly date?: string;
  /** What changed and what it means, in users' words. */
  readonly summary?: string;
  /** What the change touched. */
  readonly parts: readonly ('model' | 'data' | 'prompt' | 'threshold' | 'intended-use' | 'function' | 'software' | 'configuration' | 'documentation')[];
  /** The record of tests for this version. */
  readonly report?: string;
  /** When users were told. */
  readonly toldOn?: string;
  /** The safety case report for the change, by record id, or why clinical risk is unchanged. */
  readonly safetyNote?: string;
}

/** `changes.planned[]` */
export interface PlannedChange {
  /** Its id, for example G-01. */
  readonly id?: string;
  /** What would change. */
  readonly text?: string;
  /** How far it may go and what never changes. */
  readonly limit?: string;
  /** What it would touch. */
  readonly parts: readonly ('model' | 'data' | 'prompt' | 'threshold' | 'intended-use' | 'function' | 'software' | 'configuration' | 'documentation')[];
  /** Hazards assessed for it. */
  readonly hazards: readonly string[];
  /** Which parts of the protocol are written. */
  readonly covers: readonly ('acceptance' | 'data' | 'retraining' | 'testing' | 'update' | 'rollback' | 'impact')[];
}

/** `changes` */
export interface Changes {
  /** Every version that has reached a user, newest last. */
  readonly releases: readonly Release[];
  /** Changes foreseen in a change control plan. */
  readonly planned: readonly PlannedChange[];
}

/** `dataProtection.purposes[]` */
export interface Purpose {
  /** The purpose. */
  readonly purpose?: 'development' | 'validation' | 'direct-care' | 'monitoring' | 'improvement' | 'research' | 'service-evaluation' | 'bias-testing' | 'support';
  /** Lawful basis under Article 6. */
  readonly lawfulBasis?: 'consent' | 'contract' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests' | 'recognised-legitimate-interests';
  /** Condition under Article 9, when health or other special data is handled. */
  readonly specialCondition?: 'explicit-consent' | 'vital-interests' | 'health-care' | 'public-health' | 'research' | 'substantial-public-interest' | 'none';
  /** Who decides why and how. */
  readonly controller?: string;
  /** What lifts the duty of confidence. */
  readonly confidentialityBasis?: 'consent' | 'section-251' | 'implied-consent' | 'anonymised' | 'other-gateway' | 'not-confidential';
  /** Whether it is care, research, service evaluation or audit. */
  readonly activity?: 'care' | 'research' | 'service-evaluation' | 'audit' | 'product-support';
}

/** `dataProtection.stores[]` */
export interface Store {
  /** The store: training copies, inputs, outputs, logs, recordings. */
  readonly name?: string;
  /** How long data stays. In days. */
  readonly retention?: number;
  /** How it is destroyed. */
  readonly disposal?: string;
}

/** `dataProtection.risks[]` */
export interface PrivacyRisk {
  /** Its id, for example Q-01. */
  readonly id?: string;
  /** What it is about. */
  readonly category?: 'bias' | 'misuse' | 'opacity' | 'inaccuracy' | 'disclosure' | 'model-leakage' | 'loss-of-control' | 'security' | 'other';
  /** What remains after measures. */
  readonly residual?: 'low' | 'medium' | 'high';
  /** Hazards to patients with the same cause. */
  readonly hazards: readonly string[];
}

/** `dataProtection` */
export interface DataProtection {
  /** Each purpose for which personal data is handled. */
  readonly purposes: readonly Purpose[];
  /** Countries where data is stored, processed or passes. */
  readonly countries: readonly string[];
  /** Whether data from users or patients in live use trains later models. */
  readonly reuseForTraining?: boolean;
  /** Places where data rests, with how long. */
  readonly stores: readonly Store[];
  /** Risks to people's rights, scored on their own scale. */
  readonly risks: readonly PrivacyRisk[];
  /** Whether the output makes a significant decision about a person, and whether a person takes a real part in it. */
  readonly decision?: 'no-significant-decision' | 'human-involved' | 'solely-automated';
  /** What allows a solely automated decision on health data. */
  readonly decisionCondition?: 'explicit-consent' | 'law-and-substantial-public-interest' | 'contract-and-substantial-public-interest';
  /** Safeguards offered for an automated decision. */
  readonly safeguards: readonly ('inform' | 'representations' | 'human-intervention' | 'contest')[];
}

/** `adoption.sites[]` */
export interface Site {
  /** The site. */
  readonly name?: string;
  /** The legal entity that runs it. */
  readonly organisation?: string;
  /** Its nation. */
  readonly nation?: 'england' | 'scotland' | 'wales' | 'northern-ireland';
  /** Version in use there. */
  readonly version?: string;
  /** When live use began or will begin. */
  readonly goLiveOn?: string;
  /** Care settings there. */
  readonly settings: readonly string[];
  /** Roles that use it there. */
  readonly users: readonly string[];
  /** Devices that feed it there. */
  readonly devices: readonly string[];
  /** Youngest patient there. Unit: years. */
  readonly ageMin?: number;
  /** Groups the site serves that need a result of their own. */
  readonly groups: readonly string[];
}

/** `adoption.configuration[]` */
export interface Configuration {
  /** The setting. */
  readonly setting?: string;
  /** When its risk was assessed. */
  readonly assessedOn?: string;
}

/** `adoption` */
export interface Adoption {
  /** The problem to be solved and why AI suits it. */
  readonly problem?: string;
  /** Other ways of solving it that were weighed. */
  readonly options: readonly string[];
  /** Where it is or will be used. */
  readonly sites: readonly Site[];
  /** Settings that differ from the evaluated product. */
  readonly configuration: readonly Configuration[];
}

/** `trace.comments[]` */
export interface Comment {
  /** The id that is named; H-003.C1 is the control C1 of the hazard H-003. */
  readonly ref?: string;
  /** Whether the code beside the comment carries it out or tests it. */
  readonly kind?: 'implements' | 'verifies';
}

/** `trace.tests[]` */
export interface Test {
  /** Name of the test case; it may hold the id that it tests, as in test_c_001_refuses_children. */
  readonly name?: string;
  /** Class or module of the test case; it may hold the id too. */
  readonly suite?: string;
  /** What the properties of the test case hold, ids among them. */
  readonly ids: readonly string[];
  /** How it ended. */
  readonly outcome?: 'passed' | 'failed' | 'skipped';
  /** The day on which it ran. */
  readonly on?: string;
}

/** `trace` */
export interface Trace {
  /** Where source code is, as the project file names it under documents. */
  readonly source: readonly string[];
  /** Files of test results, as the project file names them under documents. */
  readonly testFiles: readonly string[];
  /** Ids that comments in source code name behind carelint: or carelint-test:. */
  readonly comments: readonly Comment[];
  /** Test cases of the named results. */
  readonly tests: readonly Test[];
}

/** Every record of a project, as `Facts.values` holds them. */
export interface FactValues {
  readonly project: Project;
  readonly card: Card;
  /** Every figure reported, overall, by group, by site and against people. */
  readonly results: readonly Result[];
  readonly risk: RiskFile;
  /** Documents that show something was done, decided or agreed. */
  readonly records: readonly Record[];
  /** Roles, who holds them and what they answer for. */
  readonly people: readonly Person[];
  readonly monitoring: Monitoring;
  readonly changes: Changes;
  readonly dataProtection: DataProtection;
  readonly adoption: Adoption;
  readonly trace: Trace;
}
