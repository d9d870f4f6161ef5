import { failure, type Open } from './outcome';

// What the operators of CEL make of values, as far as facts have them: text, whole numbers (bigint), numbers, truth, lists, objects.

type Binary = (left: unknown, right: unknown) => unknown;

export function typeName(value: unknown): string {
  switch (typeof value) {
    case 'bigint':
      return 'int';
    case 'number':
      return 'double';
    case 'boolean':
      return 'bool';
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? 'list' : 'map';
    default:
      return typeof value;
  }
}

/** Values of different types are not equal; a whole number equals the same number. */
export function isEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left === 'bigint' || typeof left === 'number') {
    // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number of the same size are equal only to this operator.
    return (typeof right === 'bigint' || typeof right === 'number') && left == right;
  }
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    return Array.isArray(left) && Array.isArray(right) && left.length === right.length && left.every((item, i) => isEqual(item, right[i]));
  }
  const [mine, theirs] = [Object.keys(left), Object.keys(right)];
  const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
  return mine.length === theirs.length && mine.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]));
}

function noOverload(left: unknown, op: string, right: unknown): Open {
  return failure(`no such overload: ${typeName(left)} ${op} ${typeName(right)}`);
}

function isIn(value: unknown, list: unknown): unknown {
  if (Array.isArray(list)) return list.some((item) => isEqual(value, item));
  if (typeof list === 'object' && list !== null) return Object.hasOwn(list, value as string);
  return noOverload(value, 'in', list);
}

const isNumber = (value: unknown): boolean => typeof value === 'bigint' || typeof value === 'number';

function ordered(op: string, holds: (left: string, right: string) => boolean): Binary {
  return (left, right) => {
    const comparable = isNumber(left)
      ? isNumber(right)
      : (typeof left === 'string' || typeof left === 'boolean') && typeof left === typeof right;
    return comparable ? holds(left as string, right as string) : noOverload(left, op, right);
  };
}

const largest = 2n ** 63n;

function arithmetic(op: string, whole: (left: bigint, right: bigint) => bigint, real: (left: number, right: number) => number): Binary {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return real(left, right);
    if (typeof left !== 'bigint' || typeof right !== 'bigint') return noOverload(left, op, right);
    if (op === '/' && right === 0n) return failure('division by zero');
    const value = whole(left, right);
    return value < largest && value >= -largest ? value : failure(`integer overflow: ${value}`);
  };
}

const sum = arithmetic(
  '+',
  (left, right) => left + right,
  (left, right) => left + right,
);

export const binaryOperators: Readonly<Record<string, Binary>> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  in: isIn,
  '<': ordered('<', (left, right) => left < right),
  '<=': ordered('<=', (left, right) => left <= right),
  '>': ordered('>', (left, right) => left > right),
  '>=': ordered('>=', (left, right) => left >= right),
  '+': (left, right) => {
    if (typeof left === 'string' && typeof right === 'string') return left + right;
    if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
    return sum(left, right);
  },
  '-': arithmetic(
    '-',
    (left, right) => left - right,
    (left, right) => left - right,
  ),
  '*': arithmetic(
    '*',
    (left, right) => left * right,
    (left, right) => left * right,
  ),
  '/': arithmetic(
    '/',
    (left, right) => left / right,
    (left, right) => left / right,
  ),
};

export const unaryOperators: Readonly<Record<string, (value: unknown) => unknown>> = {
  '!_': (value) => (typeof value === 'boolean' ? !value : failure(`no such overload: !${typeName(value)}`)),
  '-_': (value) => (typeof value === 'number' || typeof value === 'bigint' ? -value : failure(`no such overload: -${typeName(value)}`)),
};

type Standard = (...args: readonly unknown[]) => unknown;

const texts =
  (name: string, holds: (text: string, part: string) => boolean): Standard =>
  (text, part) =>
    typeof text === 'string' && typeof part === 'string'
      ? holds(text, part)
      : failure(`found no matching overload for '${typeName(text)}.${name}(${typeName(part)})'`);

function size(value: unknown): unknown {
  if (typeof value === 'string') return BigInt([...value].length);
  if (Array.isArray(value)) return BigInt(value.length);
  if (typeof value === 'object' && value !== null) return BigInt(Object.keys(value).length);
  return failure(`found no matching overload for 'size(${typeName(value)})'`);
}

function double(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  const read = typeof value === 'string' && value !== '' && value === value.trim() ? Number(value) : Number.NaN;
  return Number.isNaN(read) ? failure('double() type error: cannot convert to double') : read;
}

/** Towards zero; a text is digits, with a sign at most. */
function int(value: unknown): unknown {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? BigInt(Math.trunc(value)) : failure('int() type error: integer overflow');
  const read = typeof value === 'string' && /^(?:[+-]?\d{1,19})?$/.test(value) ? BigInt(value) : undefined;
  return read === undefined || read >= largest || read < -largest ? failure('int() type error: cannot convert to int') : read;
}

/** Functions of standard CEL that rules use, by name and number of arguments; the receiver counts as the first. */
export const standardFunctions: ReadonlyMap<string, Standard> = new Map<string, Standard>([
  ['size/1', size],
  ['double/1', double],
  ['int/1', int],
  ['.size/1', size],
  ['.startsWith/2', texts('startsWith', (text, part) => text.startsWith(part))],
  ['.endsWith/2', texts('endsWith', (text, part) => text.endsWith(part))],
  ['.contains/2', texts('contains', (text, part) => text.includes(part))],
]);
