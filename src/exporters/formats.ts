import type { Exporter } from './exporter';

/** Every way to write a report down, by its id. What writes it is loaded when it is asked for: a check that prints text reads nothing of the others. */
export const reportFormats = {
  text: async () => (await import('./text/index')).textExporter,
  json: async () => (await import('./json/index')).jsonExporter,
  sarif: async () => (await import('./sarif/index')).sarifExporter,
  html: async () => (await import('./html/index')).htmlExporter,
  oscal: async () => (await import('./oscal/index')).oscalExporter,
} satisfies Readonly<Record<string, () => Promise<Exporter>>>;

export type ReportFormat = keyof typeof reportFormats;
