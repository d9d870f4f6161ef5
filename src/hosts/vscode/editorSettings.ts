import { type Uri, workspace } from 'vscode';
import { type Severity, severities } from '../../core/index';

/** The settings of the editor, apart from those that a project keeps in its own file. */
export interface EditorSettings {
  readonly enable: boolean;
  /** An ISO date; absent for today. */
  readonly asOf?: string;
  readonly minimumSeverity: Severity;
  readonly undetermined: 'show' | 'hide';
}

/** A setting of the wrong type or form counts as not set: the settings editor has said so already. */
export function settingsFor(uri: Uri): EditorSettings {
  const configuration = workspace.getConfiguration('carelint', uri);
  const asOf = configuration.get<unknown>('asOf');
  const minimum = configuration.get<unknown>('minimumSeverity');
  return {
    enable: configuration.get<unknown>('enable') !== false,
    ...(typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { asOf } : {}),
    minimumSeverity: severities.find((severity) => severity === minimum) ?? 'advice',
    undetermined: configuration.get<unknown>('undetermined') === 'hide' ? 'hide' : 'show',
  };
}

/** Today by the clock of the person, as an ISO date. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
