// Made from the vocabulary by `npm run generate`; edit that instead.
export const entryLines = `project.role	enum	role|track|we are	developer|adopter|both
8stage	enum	lifecycle stage|stage|phase|status of the model|ReleaseStage|maturity	concept|development|validation|deployment|post-market
8nations[]		nations|countries of use|deployment nations	england|scotland|wales|northern-ireland		enum
8markets[]		GlobalAvailability|deployment geography|markets|regions	eu|us|elsewhere		enum
8packs[]		packs|frameworks|standards to check			string
8nhs	boolean	NHS|NHS procurement|offered to the NHS
8directCare	boolean	direct care|influences direct care|C1.2
8dcb0129Exemption	text	out of scope of DCB0129|C1.2.1|DCB0129 not applicable		none
8personalData	boolean	personal data|Personal data used to create this model?|processes personal data|C2.2|sensitive data
8patientFacing	boolean	patient facing|public facing|used by patients
8publicBody	boolean	public body|public sector deployer
8delivery[]		product type|deployment mode|platform|A4	web|mobile|desktop|embedded|cloud|on-site		enum
card.name		model name|model_details.name|name|title|model-index name|product name
5version		version|ReleaseVersion|model version|Model Version(s)|version.name
5releasedOn	date	release date|model date|version.date|date|approval date
5summary	text	summary|description|overview|Model description|Model Overview|ModelSummary|short_description|what it does
5modelType	enum	model type|Model Architecture|Architecture Type|model_category|type of model	rules|statistical|machine-learning|deep-learning|generative
5adaptivity	enum	update policy|learning|adaptivity|locked or adaptive|retraining	static|periodic|continuous
5horizon	duration	time horizon|prediction horizon|time of prediction|prediction window		none
5licence		license|licence|License/Terms of Use|license_name|licenses|Terms of Use
5clinicalRiskLevel		ClinicalRiskLevel|risk level|safety impact|Describe the life critical impact
5ethics	text	ethical considerations|KnownBiasesOrEthicalConsiderations|ethics|Bias, Risks, and Limitations|bias and fairness|Ethische Überlegungen
5disclosures	text	funding|Funded by|FundingSource|conflicts of interest|competing interests|interests
5supportUntil	date	support period|end of support|supported until|maintenance until
5manufacturer.name		developer|ModelDeveloper|manufacturer|Developed by|owners|supplier|publisher|vendor|company name|Organization
18address		address|registered address|A8
18country		country|A9|country of establishment
5components[]		base_model|dependencies|third-party components|FoundationModels|SOUP|Finetuned from model|required_packages_version|suppliers|components			object				name	name
5components[].name		name|component|package|base model
18kind	enum	kind|type|role	base-model|library|hosted-service|data-supplier|labelling|hosting|device|other
18version		version|revision|pinned version
18supplier		supplier|vendor|author|source
18region		region|country|hosting location|data location		none
18supportedUntil	date	end of support|end of life|supported until
18hazards[]		hazards|risk			ref		risk.hazards[]
18dataRole	enum	data role|processor|controller or processor	none|processor|sub-processor|controller|joint-controller
5interfaces[]		interoperability|Software Integration|EHRCompatibility|integrations|APIs|C4.1			object				name	name
5interfaces[].name		name|system|interface
18standard		standard|profile|FHIR profile|DICOM conformance|C4.1.1
18identifiesPatients	boolean	identifiable|patient identifiable|C4.2
5patientMatching	enum	patient matching|NHS number|C4.2.1|identity matching	nhs-number-validated|nhs-number|other|none
5intendedUse.statement	text	intended use|intended purpose|Direct Use|Primary intended uses|IntendedUseAndWorkflow|use case|primary_uses|Uses|Purpose|Verwendungszweck|B2
17functions[]		functions|features|intended tasks|tasks			string
17purposes[]		medical purpose|intended task/domain|task|pipeline_tag|purpose category|B1	diagnosis|screening|triage|prognosis|prediction|monitoring|prevention|treatment|alleviation|documentation|conversation|administration|education|research		enum
17decisionRole	enum	decision role|role of the output|significance of information|general use|appropriate decision support	administrative|inform|drive|triage|diagnose|treat|monitor-vital|monitor-danger
17settings[]		use environment|clinical setting|setting|intended environment|care setting			string
17pathway	text	care pathway|workflow|HowToUse|proposed pathway|clinical workflow|D1.1|how it fits
17prevalence	percentage	expected prevalence|prevalence in use|base rate|intended prevalence
17annualVolume	integer	expected volume|volume|cases per year|throughput						cases a year
17alertsPerYear	integer	alerts per year|referrals per year|expected alerts|flags per year						outputs a year
5population.description	text	target population|TargetedPatientPopulation|population|patient population|intended patients|Participants
16ageMin	integer	minimum age|age from|age range						years
16ageMax	integer	maximum age|age to		none				years
16conditions[]		indications|condition|disease|inclusion criteria			string
5users[]		users|PrimaryIntendedUsers|intended users|considerations.users|target users|primary_users|B3			string
5groups[]		factors|Relevant factors|groups at risk|groups of interest|fairnessAssessments|Faktoren			object				name	name
5groups[].name		group|factor|groupAtRisk|slice|subgroup
14reason	text	reason|rationale|why|harms|health inequality
5outOfScope[]		out-of-scope use|Out-of-Scope Use Cases|CautionedOutOfScopeSettings|out of scope|contraindications|use case restrictions|not intended for|out_of_scope_uses|Use cases out of scope|exclusions|non-goals|inappropriate settings			object				text	id
5outOfScope[].id		id|#|ref
18text	text	use|text|description|exclusion|contraindication
18hazards[]		hazards|hazard ids|misuse hazard			ref		risk.hazards[]
5limitations[]		limitations|KnownRisksAndLimitations|Bias, Risks, and Limitations|Caveats and Recommendations|technicalLimitations|known limitations|warnings|failure modes|considerations.limitations|Vorbehalte und Empfehlungen|tradeoffs|performanceTradeoffs			object				text	id
5limitations[].id		id|#|ref
19text	text	text|description|limitation|warning|failure mode
19kind	enum	kind|type|category	limitation|failure-mode|bias|warning|uncertainty
19group		group|affected group|groupAtRisk|population		none
19hazards[]		hazards|hazard ids|linked hazards			ref		risk.hazards[]
19action	text	mitigation|mitigation_strategy|recommendation|planned study|action
19dueOn	date	due|target date|planned for
5inputs[]		input|inputs|InputDataSource|input_format|modelParameters.inputs|network_data_format.inputs|Input Type(s)|input fields|predictors|data_type			object				name	name
5inputs[].name		name|field|input|variable|predictor
14modality	enum	modality|type|format|data type|Input Type(s)	x-ray|ct|mammography|fluoroscopy|nuclear-medicine|mri|ultrasound|photograph|video|histology|endoscopy|waveform|genomic|laboratory|coded-record|free-text|speech|questionnaire|sensor|other
14criteria	text	input requirements|inclusion criteria|acquisition requirements|Other Properties Related to Input|input criteria
14whenMissing	enum	missing data handling|when missing|fallback	reject|warn|impute|ignore
14availability	enum	available at|time of availability|timing	before-use|at-use|after-use
14terminology		code system|terminology|vocabulary|coding scheme|vocabularyEncodingScheme		none
5outputs[]		output|outputs|OutcomesAndOutputs|output_format|modelParameters.outputs|Output Type(s)|network_data_format.outputs			object				name	name
5outputs[].name		name|output|meaning
15kind	enum	kind|type|format|Output Type(s)	class|probability|risk-score|measurement|segmentation|alert|ranking|text|recommendation|action
5threshold.value	number	decision threshold|Decision thresholds|cut-off|operating point|threshold|Schwellenwert
15reason	text	threshold rationale|reason for threshold
15adjustable	boolean	configurable|local tuning|adjustable threshold
5datasets[]		datasets|training data|Testing Data|evaluation data|DevelopmentDataCharacterization|TestingDataDescription|model_parameters.data|modelParameters.datasets|data_source|Training Dataset|Data|training_datasets|evaluation_datasets|Trainingsdaten|Evaluationsdaten			object				id	id
5datasets[].id		id|name|dataset|dataset.name
16description	text	description|contents|preprocessing|data collection|composition|Motivation
16uses[]		split|use|role|partition	training|tuning|test|monitoring		enum
16validation	enum	type of validation|TestType|validation type|cohort type	internal-split|cross-validation|temporal|geographic|prospective
16settings[]		settings|care setting|patient settings			string
16sites[]		sites|centres|institutions|locations			string
16devices[]		scanners|manufacturers|acquisition devices|equipment			string
16ageMin	integer	age from|minimum age						years
16ageMax	integer	age to|maximum age						years
16startedOn	date	start date|from|collected from|study period|provenance.temporal.startDate
16endedOn	date	end date|to|collected to
16n	integer	n|size|participants|number of cases|sample size|count|populationSize						cases
16events	integer	events|positives|cases with condition|outcomes						cases
16splitUnit	enum	split unit|split by|unit of analysis	patient|encounter|image|site|period
16design	enum	study design|design|sampling|recruitment	consecutive|random-sample|cohort|case-control|enriched|synthetic|other
16identifiability	enum	identifiability|anonymisation|de-identified|sensitive data	identifiable|pseudonymised|anonymous|synthetic
16confidentialityBasis	enum	consent|legal basis|confidentiality basis|CAG support	consent|section-251|implied-consent|anonymised|other-gateway|not-confidential
16optOut	enum	national data opt-out|opt-out	applied|exempt|not-applicable|not-applied
16demographics[]		demographics|demographicFrequency|population characteristics|participant characteristics			object
16demographics[].attribute	enum	attribute|characteristic|variable	age|sex|ethnicity|deprivation|disability|language|site|other
31group		group|level|bin|category
31n	integer	n|count|number						people
5referenceStandard.method	text	reference standard|ground truth|label source|annotation|outcome definition|gold standard|labelling
23readers	integer	readers|annotators|number of readers						people
23blinded	boolean	blinded|blinding
5fairness.tolerance	number	fairness tolerance|tolerance|Bias Metric|acceptable gap
14minimumN	integer	minimum subgroup size|minimum n						cases
14setOn	date	protocol date|fixed on|prespecified on
5comparator		comparator|standard of care|current practice|baseline care|predicate
5claims[]		claims|benefits|expected benefits|UsefulnessUsabilityEfficacy|value proposition|B3			object				text	id
5claims[].id		id|#|ref
14text	text	claim|benefit|text|MetricGoal
14kind	enum	kind|type	performance|benefit|safety|saving
14comparator		comparator|compared with|versus
14status	enum	status|validated|validated or hypothesised	shown|expected
14evidence[]		evidence|supporting evidence|source|EvaluationReferences|references			ref		results[]|records[]
5engagement[]		user engagement|patient and public involvement|PPI|StakeholdersConsulted|usability testing|D1.2|co-production			object
5engagement[].group		group|participants|who|role
18activity	enum	activity|method|type|study type	interview|workshop|survey|co-design|panel|usability-formative|usability-summative|live-study
18date	date	date|on|when
18participants	integer	n|participants|number						people
18outcome	text	findings|outcome|what changed|result
5oversight.level	enum	human oversight|autonomy|level of oversight|human in the loop|2.3.2 Human review	human-decides|human-confirms|human-monitors|none
15role		reviewer|overseer|responsible clinician|role
15overrideRoute	text	override|how to override|disagreement route
15evidenceShown	text	explanation shown|evidence shown|explainability|interface
15enforced	boolean	enforced by the product|review before commit|hard stop
5information[]		user information|instructions for use|transparency|privacy notice|patient leaflet|labelling|PatientConsentOrDisclosure			object
5information[].audience	enum	audience|for|reader	professionals|patients|public|managers|adopters|operators
19place		place|location|where|url|link
19updatedOn	date	updated|last update|date
19readingAge	integer	reading age|readability						years
19covers[]		covers|topics|contents			string	ai-use|purpose|effect-on-care|choice|objection|non-digital-route|complaint|human-check|data-use|recipients|yellow-card|version|use|do-not-use|action|provider|accuracy|risks|groups|inputs|planned-changes|oversight|lifetime|logs|site-requirements|training|capacity|exit-criteria|redress|staff-monitoring|decision-challenge
5contacts[]		contact|DeveloperContact|contacts|Model Card Contact|Contact_info|support|Questions?|1.4 Contact email			object				address
5contacts[].purpose	enum	purpose|type	safety|safety-deputy|complaints|security|data-protection|challenge|support|regulator
16address		email|telephone|url|address|contact
16nation	enum	nation|country	england|scotland|wales|northern-ireland|eu	none
16owner		owner|who answers|decider
16responseDays	integer	response time|acknowledged within|time limit						days
5training[]		training|user training|training plan|2.3.4 Required training			object				role
5training[].role		role|for|audience
16covers[]		topics|content|covers			string	general-ai|product|limits|disregard|automation-bias|accountability
5regulatory.device	boolean	medical device|SaMD|AIaMD|RegulatoryApproval|regulatory status|C1.1.1
16deviceReason	text	qualification rationale|device rationale|reason
16decidedOn	date	decided on|qualification date
16class	enum	class|device class|risk class|classification	I|IIa|IIb|III|ivd-general|ivd-self-test|ivd-list-b|ivd-list-a
16classRule		classification rule|rule
16route	enum	conformity route|route to market|assessment route	self-declared|approved-body|notified-body|in-house|investigation|none
16mark	enum	UKCA|CE marked|conformity mark|UKCA marked	ukca|ce|ce-ukni|none
16certifiedUnder	enum	certified under|directive|regulation	mdd|aimdd|ivdd|mdr|ivdr
16softwareClass	enum	software safety class|IEC 62304 class|rigour level	A|B|C|I|II
16euAiActClass	enum	AI Act class|EU AI Act risk class	high-risk-annex-i|high-risk-annex-iii|not-high-risk|prohibited
16euAiActFrom	date	AI Act application date|applies from
16esfTier	enum	ESF tier|NICE tier|evidence tier	A|B|C
5standards[]		standards|conformance|guidance|standards register|legislation			object				name	name
5standards[].name		name|standard|number|title
17edition		edition|version|year|dated
17position	enum	position|conformance|status|applied	conformant|partial|not-applicable|waived|certified|read|watched
17territories[]		territory|covers|jurisdiction	england|scotland|wales|northern-ireland|eu|us		enum
17readOn	date	read on|checked on|accessed
5deployment.status	enum	deployment status|availability|staged|pilot	none|pilot|staged|full|suspended|withdrawn
16firstSuppliedOn	date	first supplied|first deployment|placed on the market
results[]		results|metrics|performance|quantitative analysis|performanceMetrics|eval_metrics|model-index results|KeyMetrics|Quantitative Analyses|Metriken|unitary_results			object					id
results[].id		id|#
10metric		metric|type|measure|name|Label|performance measure				sensitivity|specificity|ppv|npv|auc|accuracy|f1|dice|calibration-slope|calibration-intercept|observed-expected|agreement-rate|override-rate|error-catch-rate|omission-rate|fabrication-rate|harmful-content-rate|failure-rate|indeterminate-rate|ppv-in-use|npv-in-use|sensitivity-difference|specificity-difference|reader-agreement|review-time|training-completion|turnaround
10value	number	value|estimate|result|score|MetricResult
10low	number	ci_low|lower|lower_bound|95% CI
10high	number	ci_high|upper|upper_bound
10level	percentage	ci_level|level|confidence level
10unit		unit		none
10count	integer	numerator|events|TP|count|correct						cases
10n	integer	n|denominator|number of cases|support|sample size						cases
10group		slice|subgroup|group|stratum|intersectional_results|class		none
10site		site|centre|hospital		none
10arm	enum	arm|reader|condition	ai|human|human-with-ai|comparator|baseline	none
10dataset	ref	dataset|test set|data					card.datasets[]
10threshold	number	threshold|operating point|cut-off
10target	number	acceptance criterion|target|performance goal|MetricGoal|agreed level
10targetSetOn	date	target set on|criteria fixed on
10date	date	date|tested on|measured on
10report	ref	report|source|evidence					records[]
risk.version		hazard log version|version|revision|document version
5productVersion		product version|model version|system version|system
5intendedUse	text	intended use|scope|system description|clinical scope
5approvedBy		approved by|approver|clinical safety officer
5approvedOn	date	approved on|approval date
5reviewEvery	duration	review frequency|review interval
5scheme.name		risk matrix|scheme|scoring|risk criteria|method		none		dcb0129-example|own
12likelihoods[]		likelihood scale|probability levels|risk_probability_levels			object					name
12likelihoods[].name		label|name|likelihood|probability
26perUse	number	probability|per use|frequency						events per use
12matrix[]		risk matrix|risk_acceptability_matrix			object
12matrix[].severity		severity
21likelihood		likelihood|probability
21level	integer	level|risk|rating
12levels[]		acceptability|risk_levels|risk acceptance			object					level
12levels[].level	integer	level|rating
21acceptability	enum	acceptability|acceptable?	always|conditional|never
5overallResidual.statement	text	overall residual risk|safety statement|summary safety statement|clinical safety statement
21acceptable	boolean	overall residual acceptable|acceptable
21benefits[]		benefits|benefit-risk|benefit			ref		card.claims[]
5exclusions[]		exclusions|not applicable|reasoned nil|scoped out			object					about
5exclusions[].about		about|item|topic
18reason	text	reason|justification|rationale
5assumptions[]		assumptions|assumed performance|performance criteria			object					metric
5assumptions[].metric		metric|parameter|name
19value	number	value|assumed value
5threats[]		threats|threat model|security risks|sec-hazards|Security			object				category	id
5threats[].id		id|#
15category	enum	category|threat|type	poisoning|evasion|prompt-injection|extraction|data-leakage|supply-chain|unauthorised-access|unavailability|other
15control	text	control|mitigation|countermeasure
15hazards[]		hazards|safety impact|hazard ref			ref		risk.hazards[]
5reviews[]		reviews|hazard workshops|review log|risk-management-process|revision history			object
5reviews[].kind	enum	kind|type|meeting	hazard-workshop|pre-delivery|pre-go-live|periodic|process|management|oversight
15date	date	date|on|held on
15attendees[]		attendees|participants|present			string
5incidents[]		incidents|incident log|safety incident log|riskincidents|complaints|adverse events			object					id
5incidents[].id		id|reference
17kind	enum	kind|type|severity	complaint|near-miss|malfunction|incident|serious-incident|study-event|security-event
17text	text	description|summary|text
17date	date	aware on|date|reported to us on
17version		version|software version|model version
17hazards[]		hazards|linked hazards			ref		risk.hazards[]
17reportedOn	date	reported on|MHRA report date
17reviewedOn	date	risk review date|reviewed on
17closedOn	date	closed on|final report date		none
17verdict	enum	verdict|impact on safety case|outcome	no-change|hazard-updated|undermined|pending
5hazards[]		hazards|hazard log|risks|identified_risks			object				name	id
5hazards[].id		id|hazard number|#|Hazard ID|number
15name		hazard|hazard name|title|header|General utility label
15description	text	description|hazard description|Hazardous Situation|events|Sequence|scenario
15effect	text	effect|clinical effect|potential clinical impact|impact|hazardous situation
15harm	text	harm|foreseeable harm|clinical harm|losses
15patients	enum	patients affected|number of patients	single|multiple
15group		affected group|population|group		none
15causes[]		cause|causes|possible causes|Cause(s)|causal-factors|root cause|causeIds			object				text
15causes[].text	text	cause|description|text
24kind	enum	cause type|category|hazard type|dimension|type	false-negative|false-positive|wrong-value|data-quality|features|bias|training|evaluation|drift|retraining|overfitting|feedback-loop|fabrication|omission|misattribution|harmful-content|missing-input|poor-input|wrong-patient|coding|unavailable|delayed|corrupted|integration|security|use-error|over-reliance|misinterpretation|alert-fatigue|misuse|workflow|service-load|other
15initial.severity		initial severity|severity|S|Severity scoring|consequence
23likelihood		initial likelihood|likelihood|P|probability|Likelihood scoring
23level	integer	initial risk|risk rating|risk_level|rating|Risk scoring
15residual.severity		residual severity|S|consequence
24likelihood		residual likelihood|residual_probability|P|Likelihood scoring
24level	integer	residual risk|risk rating|rating|Residual hazard risk assessment
15controls[]		controls|existing controls|mitigation|mitigations|control_measures|new hazard controls|risk controls|treatment|measure|mitigationIds			object				text	id
15controls[].id		id|control id|Risk Control ID(s)
26text	text	control|text|description|measure|mitigation
26type	enum	type|control type|Design controls|Test controls|Training controls|Business Process Change	design|protective|test|monitoring|human-review|procedure|training|information
26party	enum	party|owner organisation|carried out by	manufacturer|deployer|clinician|patient
26owner		owner|action owner|assignment|responsible
26state	enum	status|state|implemented|implementation|existing controls	existing|planned|implemented|rejected
26verification[]		verification|control evidence|Verification Implementation|verified_by|Code associated with hazard			ref		records[]
26effectiveness[]		effectiveness|Verification Effectiveness|effectiveness evidence			ref		records[]|results[]
26sideEffects[]		side effects|new risks|new hazards			ref		risk.hazards[]
26acceptedOn	date	accepted on|acknowledged on|transfer accepted
15limitations[]		limitations|disclosed in|warnings			ref		card.limitations[]|card.outOfScope[]
15owner		owner|hazard owner|risk owner|Assignment
15status	enum	status|hazard status	open|transferred|closed
15acceptedBy		accepted by|acceptance
15acceptedOn	date	accepted on|acceptance date
15acceptanceReason	text	acceptance rationale|justification|benefit-risk|Comment|rationale|ALARP
15reviewedOn	date	last reviewed|reviewed|date
records[]		evidence|documents|references|records|evidence index|Resources|PeerReviewedPublications|assets			object				kind	id
records[].id		id|#|ref
10kind	enum	kind|type|document type	clinical-risk-management-process|clinical-risk-management-plan|safety-case-report|competence|test-report|verification-report|validation-report|clinical-evaluation|comparative-study|real-world-study|clinical-investigation|usability-report|calibration-plot|sample-size-calculation|risk-of-bias|independent-audit|datasheet|dataset-metadata|data-quality-report|model-artefact|prompt|run-settings|conformity-certificate|declaration-of-conformity|mhra-registration|uk-responsible-person-mandate|mhra-notice|mhra-validation|mhra-no-objection|research-decision|rec-submission|rec-approval|hra-approval|cag-approval|secure-environment-approval|egress-approval|irmer-procedure|cqc-decision|in-house-file|pre-acquisition-questionnaire|surveillance-plan|pms-report|psur|incident-procedure|field-action-report|field-action|safety-notice|corrective-action|decommissioning-plan|evidence-index|change-plan|availability-report|dpia|privacy-notice|data-flow-map|transfer-assessment|processing-agreement|data-terms|ico-registration|ico-consultation|bias-data-record|public-benefit-evaluation|dtac-form|dspt|cyber-essentials|penetration-test|access-control|cyber-charter|software-security-assessment|component-list|disclosure-policy|accessibility-audit|accessibility-plan|accessibility-statement|accessible-information-statement|interface-conformance|mapping-test|nice-guidance|esf-review|evaluation-plan|budget-impact|cost-effectiveness|case-study|service-agreement|equality-impact-assessment|impact-assessment|rights-impact-assessment|transparency-record|principles-map|protocol|trial-registration|availability-statement|supplier-agreement|vigilance-agreement|contract|liability-statement|insurance|indemnity|supplier-review|deployment-authorisation|skills-map|training-plan|technical-documentation-index|quality-system-map|standard-certificate|waiver|other
10file	url	file|path|link|url|location
10version		version|revision
10date	date	date|on|issued|approved on|signed on
10expiresOn	date	expiry|expires|valid until|review due		none
10by		author|by|signed by|issuer|body
10status	enum	status	draft|approved|superseded|withdrawn	none
10productVersion		product version|version tested|model version		none
10reference		reference|certificate number|number|IRAS id|hash|digest
10result		result|outcome|verdict|status
10about[]		about|subject|concerns|for			string
10covers[]		covers|contents|sections|scope|items			string
10basedOn		based on|hazard log version|argues from		none
10sharedWith[]		recipients|shared with|notified|sent to			string	mhra|approved-body|notified-body|uk-responsible-person|deployer|users
people[]		people|governance|roles|contributors|authors|team|responsibilities|accountability table|RACI			object				role	role
people[].role		role|title|position|discipline				clinical-safety-officer|senior-owner|top-management|data-protection-officer|caldicott-guardian|clinical-lead|digital-lead|information-governance-lead|evaluation-lead|security-lead|technical-owner|risk-manager|data-scientist|software-engineer|user-representative|post-market-lead|uk-responsible-person|eu-representative|importer
9name		name|safetyOfficer|Clinical Safety Officer|post
9party	enum	party|organisation type	manufacturer|deployer|clinician|supplier|representative
9contact		contact|email|address|telephone
9registration		registration|GMC number|NMC number|professional registration|registration number		none
9checkedOn	date	registration checked on|checked on
9accountableFor[]		accountable|accountable for|A|approves|authorises			string	need|data|design|validation|clinical-safety|release|training|use-decision|monitoring|incident|change|retirement|hazard-log|safety-case|vigilance|withdrawal|security|data-protection
9responsibleFor[]		responsible|responsible for|R			string	need|data|design|validation|clinical-safety|release|training|use-decision|monitoring|incident|change|retirement|vigilance
9consultedFor[]		consulted|consulted for|consulted on|C			string
9informedOf[]		informed|informed of|informed about|I			string
monitoring.lifetime	duration	device lifetime|expected lifetime|service life
11sources[]		data sources|post-production sources|feedback sources|OngoingMaintenance|surveillance sources	users|patients|public|complaints|incidents|literature|registries|field-data|regulators		enum
11retentionYears	integer	record retention|retention years|records kept for						years
11indicators[]		indicators|monitoring metrics|KPIs|performance monitoring|drift monitoring|signals			object					id
11indicators[].id		id|#
24metric		metric|measure|indicator
24kind	enum	kind|type	performance|data-drift|concept-drift|reliance|off-purpose-use|incidents|service|feedback
24group		group|subgroup		none
24direction	enum	direction|good direction	higher-is-better|lower-is-better
24alert	number	alert level|warning threshold|amber
24stop	number	action level|stop threshold|red|withdrawal threshold
24window	integer	window|sample size|window_n						cases
24every	duration	frequency|interval|every
24owner		owner|responsible
24action	enum	action|response|escalation	investigate|notify|retrain|roll-back|pause|withdraw
24hazards[]		hazards|linked hazards			ref		risk.hazards[]
11reportDays.publicHealth	integer	public health threat|2 days						days
22death	integer	death|10 days						days
22other	integer	other serious incident|15 days						days
11withdrawal.within	duration	time to stop|pause within|maximum time
22fallback	text	fallback|fallback pathway|business continuity|discontinue use if
11logging.fields[]		log fields|audit trail|logging|event log	time|access|model-version|input-reference|output|confidence|user-role|user-action|override-reason|ai-confirmed		enum
19retentionMonths	integer	log retention|logs kept for						months
changes.releases[]		change log|releases|version history|release notes|new_version|diff			object					version
8releases[].version		version|tag
19date	date	date|released on
19summary	text	summary|changes|description|diff
19parts[]		parts|components changed|type of change	model|data|prompt|threshold|intended-use|function|software|configuration|documentation		enum
19report	ref	test report|report|evidence					records[]
19toldOn	date	users notified|told on|notice date
19safetyNote	text	safety case|clinical risk impact|no change in risk
8planned[]		change plan|PCCP|predetermined changes|planned changes			object					id
8planned[].id		id|#
18text	text	change|description|modification
18limit	text	limit|bounds|boundary
18parts[]		parts|type of change	model|data|prompt|threshold|intended-use|function|software|configuration|documentation		enum
18hazards[]		hazards|risks			ref		risk.hazards[]
18covers[]		protocol|covers	acceptance|data|retraining|testing|update|rollback|impact		enum
dataProtection.purposes[]		purposes|data uses|record of processing|processing purposes			object				purpose	purpose
15purposes[].purpose	enum	purpose|stage|use	development|validation|direct-care|monitoring|improvement|research|service-evaluation|bias-testing|support
26lawfulBasis	enum	lawful basis|Article 6|legal basis	consent|contract|legal-obligation|vital-interests|public-task|legitimate-interests|recognised-legitimate-interests
26specialCondition	enum	Article 9 condition|special category condition	explicit-consent|vital-interests|health-care|public-health|research|substantial-public-interest|none
26controller		controller|data controller
26confidentialityBasis	enum	confidentiality basis|common law basis	consent|section-251|implied-consent|anonymised|other-gateway|not-confidential
26activity	enum	classification|activity|research or not	care|research|service-evaluation|audit|product-support
15countries[]		data location|countries|hosting|C2.2.5			string
15reuseForTraining	boolean	used to train|reuse for training|product improvement|Was data from user interactions with the AI model used to train the model?
15stores[]		data stores|retention schedule|assets			object				name	name
15stores[].name		store|asset|name
24retention	duration	retention|kept for|retention period
24disposal	text	disposal|deletion|destruction
15risks[]		privacy risks|DPIA risks|data protection risks			object				category	id
15risks[].id		id|#
23category	enum	category|type	bias|misuse|opacity|inaccuracy|disclosure|model-leakage|loss-of-control|security|other
23residual	enum	residual|residual risk	low|medium|high
23hazards[]		hazards|linked hazards			ref		risk.hazards[]
15decision	enum	automated decision-making|ADM|solely automated|Article 22A	no-significant-decision|human-involved|solely-automated
15decisionCondition	enum	Article 22B condition|ADM condition	explicit-consent|law-and-substantial-public-interest|contract-and-substantial-public-interest
15safeguards[]		safeguards|Article 22C	inform|representations|human-intervention|contest		enum
adoption.problem	text	problem|need statement|business case|rationale
9options[]		options considered|alternatives|2.2.4 Alternatives considered			string
9sites[]		sites|deployment sites|deployment register|locale			object				name	name
9sites[].name		site|name|hospital|locale
17organisation		organisation|trust|legal entity
17nation	enum	nation|country	england|scotland|wales|northern-ireland
17version		version|installed version
17goLiveOn	date	go-live|go live date|supplied on
17settings[]		settings|care setting			string
17users[]		users|roles			string
17devices[]		devices|scanners			string
17ageMin	integer	age from						years
17groups[]		local groups|local population|populations			string
9configuration[]		local configuration|customisation|local settings			object					setting
9configuration[].setting		setting|parameter
25assessedOn	date	assessed on|risk assessed
trace.source[]					string
6testFiles[]					string
6comments[]					object				ref
6comments[].ref	ref						risk.hazards[]|risk.hazards[].controls[]|card.limitations[]|card.outOfScope[]|card.claims[]|results[]|records[]|risk.threats[]|monitoring.indicators[]
17kind	enum		implements|verifies
6tests[]					object				name
6tests[].name
14suite				none
14ids[]					string
14outcome	enum		passed|failed|skipped
14on	date`;

/** The words that records of any kind may cover, and those for how they ended. */
export const recordWords = {"covers":"introduction|system-definition|risk-management-system|risk-analysis|risk-evaluation|risk-control|hazard-log|test-issues|safety-statement|approval|configuration|test-summary|user-actions|bridging-test|participants|predictors|outcome|analysis|user-groups|motivation|composition|collection|preprocessing|uses|distribution|maintenance|custodian|population-size|coverage|dates|access-rights|coding|completeness|label-accuracy|currency|representativeness|duplication|opt-out-exemption|safe-projects|safe-people|safe-settings|safe-data|safe-outputs|quality-system|traceability|essential-requirements|technical-documentation|monitoring|alternatives|trend-method|trend-baseline|trend-window|exposure|population|outside-intended-population|use-error|indirect-harm|near-miss|security-event|eu-ai-act-clocks|device-vigilance|urgency|risk-assessment|reason|user-action|successor|data-migration|safety-case|data-disposal|test-reports|risk-file|change-log|logs|inception|development|validation|deployment|clinical-benefit|performance|safe-integration|ethics|fair-outcomes|general|local|product-summary|data-fields|flows|access-controls|transit-and-rest|countries|supplier-access|controllership|retention|processors|security-risks|rights|ai-use|purpose|recipients|human-check|objection|complaint|necessity|reuse-limits|access-control|no-transfer|deletion|written-reason|hosting|external|owasp-top-10|prompt-interface|mfa-privileged|mfa-remote|mfa-all-accounts-plan|manual-testing|ai-derived|model-version|human-confirmation|accuracy|safety|effectiveness|value|fit-with-site|implementation|scale-up|sustainability|baseline-before-go-live|comparator|perspective|horizon|price-year|all-costs|performance-from-card|period|measured-by|users-named|age|disability|gender-reassignment|marriage|pregnancy|race|religion|sex|sexual-orientation|health-inequalities|patients|carers|staff|reopening-events|process|affected-groups|harms|oversight|complaints|transparency|fairness|accountability|contestability|updates|withdrawal|incidents|costs|liability|intellectual-property|provider-change|tuning-bounds|jurisdiction|assumed-law|product-liability|professional-liability|limit|gaps|plan|general-description|elements-and-development|monitoring-and-control|performance-metrics|risk-management|lifecycle-changes|standards|declaration|post-market-plan|scope|official-journal-reference","result":"pass|fail|what the action achieved|a percentage to two places|met|exceeded|not met|2.2 AA|the wording of the recommendation|required|voluntary|exempt"};
