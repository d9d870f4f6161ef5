import { type CelInput, CelScalar, type CelValue, celEnv, celFunc, isCelError, isCelList, isCelMap, parse, plan } from '@bufbuild/cel';
import type { FunctionContext } from '../../src/core/expr/functions/define';
import { ruleFunctions } from '../../src/core/index';

export type Answer = { readonly value: unknown } | { readonly open: true };

/** Conditions by another implementation of CEL, with our own functions in it: the second opinion that tests ask for. */
export function createSecondEngine(): (source: string, bindings: Readonly<Record<string, unknown>>, context: FunctionContext) => Answer {
  let current: FunctionContext | undefined;
  const funcs = ruleFunctions.map(({ signature, run }) => {
    const [, name = '', parameters = '', result = ''] = signature.match(/^(\w+)\((.*)\): (.+)$/) ?? [];
    const types = parameters.split(/,\s*/).filter((one) => one !== '');
    const call = run as (context: FunctionContext, ...args: unknown[]) => unknown;
    return celFunc(
      name,
      types.map(() => CelScalar.DYN),
      CelScalar.DYN,
      (...args: readonly CelValue[]) => {
        if (current === undefined) throw new Error('Called outside a check');
        const plain = args.map((arg, i) => (types[i] === 'int' || types[i] === 'double' ? Number(arg) : plainOf(arg)));
        const value = call(current, ...plain);
        return inputOf(result === 'int' ? BigInt(value as number) : value);
      },
    );
  });
  const environment = celEnv({ funcs });
  const plans = new Map<string, (bindings: Record<string, CelInput>) => unknown>();
  return (source, bindings, context) => {
    let planned = plans.get(source);
    if (planned === undefined) {
      planned = plan(environment, parse(source)) as (bindings: Record<string, CelInput>) => unknown;
      plans.set(source, planned);
    }
    current = context;
    const value = planned(Object.fromEntries(Object.entries(bindings).map(([name, one]) => [name, inputOf(one)])));
    return isCelError(value) ? { open: true } : { value: plainOf(value as CelValue) };
  };
}

const converted = new WeakMap<object, CelInput>();

/** Facts are frozen in effect, so each object is turned into a map once. */
function inputOf(value: unknown): CelInput {
  if (typeof value !== 'object' || value === null) return value as CelInput;
  let input = converted.get(value);
  if (input === undefined) {
    input = made(value);
    converted.set(value, input);
  }
  return input;
}

function made(value: object): CelInput {
  if (Array.isArray(value)) return (value as readonly unknown[]).map(inputOf);
  return new Map(Object.entries(value).map(([key, one]) => [key, inputOf(one)]));
}

function plainOf(value: CelValue): unknown {
  if (isCelList(value)) return [...value].map((item) => plainOf(item as CelValue));
  if (isCelMap(value)) return Object.fromEntries([...value.entries()].map(([key, one]) => [String(key), plainOf(one as CelValue)]));
  return value;
}
