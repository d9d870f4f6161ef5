export type Json = string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json };

/** Without what says nothing: formats of others take an empty list, object or text for a fault, or for an answer. */
export function withoutEmpty(value: Json): Json {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, one]) => [key, withoutEmpty(one)] as const)
      .filter(([, one]) => one !== undefined);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  return value === '' ? undefined : value;
}

/** For files that may hold thousands of items and that programs read: half the size. */
export const compactJsonText = (value: Json): string => `${JSON.stringify(withoutEmpty(value) ?? {})}\n`;

export const jsonText = (value: Json): string => `${JSON.stringify(withoutEmpty(value) ?? {}, undefined, 2)}\n`;
