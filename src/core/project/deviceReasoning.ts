/**
 * The questions behind "is it a medical device", for whoever is not sure. They follow the order of the MHRA's guidance on software and
 * apps and of the page of the AI and Digital Regulations Service, in our own words. The answers are the person's and so is the decision.
 */
export const deviceQuestions = ['processes', 'individuals', 'purpose', 'accessory'] as const;
export type DeviceQuestion = (typeof deviceQuestions)[number];

export type DeviceAnswer = 'yes' | 'no' | 'unsure';
export type DeviceAnswers = Readonly<Partial<Record<DeviceQuestion, DeviceAnswer>>>;

/** Where to read before deciding. */
export const deviceGuidance = [
  'https://www.gov.uk/government/publications/medical-devices-software-applications-apps',
  'https://www.digitalregulations.innovation.nhs.uk/regulations-and-guidance-for-developers/all-developers-guidance/determining-if-a-technology-is-a-medical-device/',
] as const;

/** Software is a device when all of these hold, or when it is an accessory of one. */
const together: readonly DeviceQuestion[] = ['processes', 'individuals', 'purpose'];

/** What is still worth asking; absent when the answers settle it or nothing is left. */
export function nextDeviceQuestion(answers: DeviceAnswers): DeviceQuestion | undefined {
  if (answers.accessory !== undefined || together.every((question) => answers[question] === 'yes')) return undefined;
  const refused = together.some((question) => answers[question] === 'no');
  return refused ? 'accessory' : (together.find((question) => answers[question] === undefined) ?? 'accessory');
}

/** What the answers point to. An answer of "not sure" leaves it open unless another settles it. */
export function deviceHint(answers: DeviceAnswers): 'device' | 'no-device' | 'open' {
  if (answers.accessory === 'yes' || together.every((question) => answers[question] === 'yes')) return 'device';
  if (answers.accessory === 'no' && together.some((question) => answers[question] === 'no')) return 'no-device';
  return 'open';
}

const clauses: Readonly<Record<DeviceQuestion, Readonly<Record<'yes' | 'no', string>>>> = {
  processes: { yes: 'it works on data and does not only store, send or show it', no: 'it only stores, sends or shows data' },
  individuals: { yes: 'it serves individual people', no: 'it does not serve individual people' },
  purpose: { yes: 'it is meant for a medical purpose', no: 'it is not meant for a medical purpose' },
  accessory: { yes: 'it drives or enables a medical device', no: 'it neither drives nor enables a medical device' },
};

/** The answers as a reason that the card can hold; what the person was not sure of is left out. */
export function deviceReason(answers: DeviceAnswers): string {
  const said = deviceQuestions.flatMap((question) => {
    const answer = answers[question];
    return answer === 'yes' || answer === 'no' ? clauses[question][answer] : [];
  });
  return said.join('; ').replace(/^./, (letter) => letter.toUpperCase());
}
