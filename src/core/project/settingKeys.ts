/** Keys of the project file that are settings and not facts. */
export const settingKeys: ReadonlySet<string> = new Set(['documents', 'packs', 'severity', 'rules', 'parameters', 'failOn']);

/** What the project file may say under `documents`. */
export const documentKeys = ['card', 'risk', 'records', 'tests', 'source'] as const;
