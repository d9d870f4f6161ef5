import { type ExtensionContext, window } from 'vscode';
import type { Checker } from './checker';
import type { ChecklistPanels } from './checklistPanel';
import { checklistType } from './checklistType';

/** The checklist panels, whose page is made by code that is loaded when one is first opened or comes back with the window. */
export function lazyChecklist(checker: Checker, context: ExtensionContext): ChecklistPanels {
  let panels: Promise<ChecklistPanels> | undefined;
  const load = (): Promise<ChecklistPanels> => {
    panels ??= import('./checklistPanel').then(({ provideChecklist }) => provideChecklist(checker, context));
    return panels;
  };
  const serializer = window.registerWebviewPanelSerializer(checklistType, {
    deserializeWebviewPanel: async (panel, state) => (await load()).restore(panel, state),
  });
  return {
    open: async (project) => (await load()).open(project),
    restore: async (panel, state) => (await load()).restore(panel, state),
    dispose: () => {
      serializer.dispose();
      void panels?.then((made) => made.dispose());
    },
  };
}
