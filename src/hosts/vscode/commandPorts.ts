import type { CompiledCatalogue, Form } from '../../core/index';
import type { Checker } from './checker';
import type { ChecklistPanels } from './checklistPanel';
import type { SampleFile } from './openSample';

/** What the commands of the palette work with. */
export interface CommandPorts {
  readonly checker: Checker;
  readonly panels: ChecklistPanels;
  readonly catalogue: () => Promise<CompiledCatalogue>;
  readonly sample: () => Promise<readonly SampleFile[]>;
  readonly forms: () => Promise<readonly Form[]>;
  /** Of this product. */
  readonly version: string;
}
