import { type Step, unsure } from './quickSteps';

// The steps that read and compare values. Wherever types are unlike or a key is missing they are unsure.

export const memberSteps = {
  read:
    (holder: Step, key: string): Step =>
    (frame) =>
      plainObject(holder(frame))?.[key] ?? unsure,
  has:
    (holder: Step, key: string): Step =>
    (frame) => {
      const object = plainObject(holder(frame));
      return object === undefined ? unsure : object[key] !== undefined;
    },
  size:
    (subject: Step): Step =>
    (frame) => {
      const value = subject(frame);
      return Array.isArray(value) ? BigInt(value.length) : unsure;
    },
  double:
    (subject: Step): Step =>
    (frame) => {
      const value = subject(frame);
      return typeof value === 'bigint' ? Number(value) : typeof value === 'number' ? value : unsure;
    },
};

/** Facts are plain objects whose keys are those of the vocabulary, so no key is one that objects have by nature. */
function plainObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
}

type Binary = (first: Step, second: Step) => Step;

const numbers =
  (work: (one: number, other: number) => number): Binary =>
  (first, second) =>
  (frame) => {
    const [left, right] = [first(frame), second(frame)];
    return typeof left === 'number' && typeof right === 'number' ? work(left, right) : unsure;
  };

/** Texts with texts, whole numbers with whole numbers, doubles with doubles. */
const ordered =
  (work: (one: string | number | bigint, other: string | number | bigint) => boolean): Binary =>
  (first, second) =>
  (frame) => {
    const left = first(frame);
    const right = second(frame);
    const alike = typeof left === typeof right && (typeof left === 'number' || typeof left === 'bigint' || isPlainText(left, right));
    return alike ? work(left as string, right as string) : unsure;
  };

/** CEL orders texts by code points; below the surrogates that is the order of JavaScript. */
function isPlainText(left: unknown, right: unknown): boolean {
  return typeof left === 'string' && typeof right === 'string' && !/[\ud800-\uffff]/.test(left + right);
}

const equal =
  (answer: boolean): Binary =>
  (first, second) =>
  (frame) => {
    const left = first(frame);
    const right = second(frame);
    if (typeof left !== typeof right || typeof left === 'object' || typeof left === 'symbol') return unsure;
    return (left === right) === answer;
  };

/** A text among texts. */
const among: Binary = (first, second) => (frame) => {
  const item = first(frame);
  const list = second(frame);
  if (typeof item !== 'string' || !Array.isArray(list)) return unsure;
  for (const other of list as readonly unknown[]) {
    if (other === item) return true;
    if (typeof other !== 'string') return unsure;
  }
  return false;
};

export const binarySteps: ReadonlyMap<string, Binary> = new Map([
  ['==', equal(true)],
  ['!=', equal(false)],
  ['<', ordered((one, other) => one < other)],
  ['<=', ordered((one, other) => one <= other)],
  ['>', ordered((one, other) => one > other)],
  ['>=', ordered((one, other) => one >= other)],
  ['+', numbers((one, other) => one + other)],
  ['-', numbers((one, other) => one - other)],
  ['*', numbers((one, other) => one * other)],
  ['in', among],
]);

const texts =
  (work: (text: string, part: string) => boolean): Binary =>
  (first, second) =>
  (frame) => {
    const [text, part] = [first(frame), second(frame)];
    return typeof text === 'string' && typeof part === 'string' ? work(text, part) : unsure;
  };

export const textTests: ReadonlyMap<string, Binary> = new Map([
  ['startsWith', texts((text, part) => text.startsWith(part))],
  ['endsWith', texts((text, part) => text.endsWith(part))],
  ['contains', texts((text, part) => text.includes(part))],
]);
