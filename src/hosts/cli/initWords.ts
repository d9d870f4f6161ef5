import type { DeviceQuestion, SetUpQuestion } from '../../core/index';

/** What setting up asks on the command line. The editor asks the same, in the language of the editor. */
export const questionWords: Readonly<Record<SetUpQuestion, string>> = {
  name: 'What is the product called?',
  role: 'Do you make the product, put it to use, or both?',
  stage: 'Which stage has it reached?',
  nations: 'In which UK nations will it be used?',
  nhs: 'Is it offered to the NHS or to adult social care?',
  device: 'Is it a medical device, or is any part of it?',
  personalData: 'Does it handle data about identified or identifiable people?',
  modelType: 'What kind of method is behind its output?',
  adaptivity: 'Does the model change once it is in use?',
};

export const deviceWords: Readonly<Record<DeviceQuestion, string>> = {
  processes: 'Does it do more with data than store, send, show or find it again as it was entered?',
  individuals: 'Is what it does for individual people, and not only for groups, planning, teaching or research?',
  purpose: 'Is it meant to diagnose, prevent, monitor, predict, treat or ease a disease, injury or disability?',
  accessory: 'Does it drive a medical device, or enable one to do what it is for?',
};
