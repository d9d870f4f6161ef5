declare const CARELINT_VERSION: string;

/** Put in by the build; run from the sources it has none. */
export const version = (): string => (typeof CARELINT_VERSION === 'string' ? CARELINT_VERSION : '0.0.0');
