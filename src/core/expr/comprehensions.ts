import { typeName } from './operators';
import { failure, Open } from './outcome';

type GoThrough = (items: readonly unknown[], work: (item: unknown) => unknown) => unknown;

const notBool = (name: string, value: unknown): Open =>
  value instanceof Open ? value : failure(`${name}(var, predicate) predicate must return bool, got '${typeName(value)}'`);

/** One item that settles the answer outweighs any that are open. */
function quantified(name: string, settling: boolean): GoThrough {
  return (items, test) => {
    let open: Open | undefined;
    for (const item of items) {
      const held = test(item);
      if (held === settling) return settling;
      if (held !== !settling) open ??= notBool(name, held);
    }
    return open ?? !settling;
  };
}

/** What each macro makes of its items; `test` and `make` work out its body for one of them. */
export const goneThrough: Readonly<Record<string, GoThrough>> = {
  all: quantified('all', false),
  exists: quantified('exists', true),
  exists_one: (items, test) => {
    let count = 0;
    for (const item of items) {
      const held = test(item);
      if (held === true) count++;
      else if (held !== false) return notBool('exists_one', held);
    }
    return count === 1;
  },
  filter: (items, test) => {
    const kept: unknown[] = [];
    for (const item of items) {
      const held = test(item);
      if (held === true) kept.push(item);
      else if (held !== false) return notBool('filter', held);
    }
    return kept;
  },
  map: (items, make) => {
    const made: unknown[] = [];
    for (const item of items) {
      const value = make(item);
      if (value instanceof Open) return value;
      made.push(value);
    }
    return made;
  },
};
