/** Lists that are registers by their name. */
export const lists = ['identified_risks', 'risks', 'risk_register', 'register', 'risk_log'];
/** Lists whose items tell whether they are a register: "hazards" is ours where its items have our keys. */
export const openLists = ['hazards', 'hazard_log', 'failure_modes', 'fmea', 'threats', 'entries', 'items', 'records'];
/** Lists beside a register that its items point into by ids. */
export const controlLists = ['controls', 'risk_controls', 'control_measures', 'mitigations', 'safeguards'];
