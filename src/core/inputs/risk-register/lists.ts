/** A list called hazards is ours, whatever its items look like. */
export const lists = ['identified_risks', 'risks', 'risk_register', 'register'];
