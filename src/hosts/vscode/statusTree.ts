import { commands, type Disposable, EventEmitter, type ExtensionContext, type TreeDataProvider, window } from 'vscode';
import type { Checker } from './checker';
import type { Grouping, Node } from './statusNodes';

/** The checklist as a tree beside the files: by theme or pack, then rule, then the item judged. What it shows is loaded when it is first seen. */
export function showStatusTree(checker: Checker, context: ExtensionContext): Disposable {
  const changed = new EventEmitter<void>();
  let grouping: Grouping = context.workspaceState.get('carelint.grouping') === 'theme' ? 'theme' : 'pack';
  const group = (by: Grouping): void => {
    grouping = by;
    void context.workspaceState.update('carelint.grouping', by);
    void commands.executeCommand('setContext', 'carelint.grouping', by);
    changed.fire();
  };
  group(grouping);
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => (await import('./statusNodes')).childrenOf(node, { projects: checker.all(), grouping }),
    getTreeItem: async (node) => (await import('./statusNodes')).getTreeItem(node),
  };
  const view = window.createTreeView('carelint.status', { treeDataProvider: provider, showCollapseAll: true });
  const all = [
    view,
    changed,
    checker.onDidCheck(() => changed.fire()),
    checker.onDidForget(() => changed.fire()),
    commands.registerCommand('carelint.groupByTheme', () => group('theme')),
    commands.registerCommand('carelint.groupByPack', () => group('pack')),
  ];
  return { dispose: () => all.forEach((one) => void one.dispose()) };
}
