import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Result, Rule } from '../../core/index';
import { grouped } from '../../exporters/grouped';
import { type CheckedProject, uriIn } from './checkedProject';
import { type CountedStep, firstContactOf, isSetUp, nextWords } from './firstContact';
import { gravest, type ShownState, shownStates, stateIcon, stateOf, stateWords } from './resultState';
import { themeTitle } from './themeTitle';

/** How the tree puts rules together. */
export type Grouping = 'theme' | 'pack';

export type Node =
  | { readonly kind: 'project'; readonly project: CheckedProject }
  | { readonly kind: 'next'; readonly project: CheckedProject; readonly next: CountedStep }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly title: string;
      readonly project: CheckedProject;
      readonly results: readonly Result[];
    }
  | { readonly kind: 'rule'; readonly rule: Rule; readonly project: CheckedProject; readonly results: readonly Result[] }
  | { readonly kind: 'result'; readonly result: Result; readonly project: CheckedProject; readonly number: number };

/** What stands below a node, or on top. */
export function childrenOf(node: Node | undefined, shown: { projects: readonly CheckedProject[]; grouping: Grouping }): Node[] {
  if (node === undefined) {
    const [only, ...others] = shown.projects;
    if (only !== undefined && others.length === 0) return groupsOf(only, shown.grouping);
    return shown.projects.map((project) => ({ kind: 'project', project }));
  }
  switch (node.kind) {
    case 'project':
      return groupsOf(node.project, shown.grouping);
    case 'group':
      return rulesOf(node.project, node.results);
    case 'rule':
      return node.results.map((result, number) => ({ kind: 'result', result, project: node.project, number }));
    case 'next':
    case 'result':
      return [];
  }
}

/** What comes next stands first in a project that has just been begun. */
function groupsOf(project: CheckedProject, grouping: Grouping): Node[] {
  const { next } = firstContactOf(project);
  return [...(next === undefined ? [] : [{ kind: 'next' as const, project, next }]), ...ruleGroups(project, grouping)];
}

function ruleGroups(project: CheckedProject, grouping: Grouping): Node[] {
  const { packs } = project.catalogue.data;
  const idOf = (rule: Rule | undefined): string => (grouping === 'theme' ? String(rule?.theme ?? '') : (rule?.pack ?? ''));
  const groups = grouped(project.report.results, (result) => idOf(project.catalogue.rule(result.rule)));
  const ids = grouping === 'theme' ? [...groups.keys()].sort() : [...packs.map(({ id }) => id), ''].filter((id) => groups.has(id));
  return ids.map((id) => {
    const title = grouping === 'theme' ? themeTitle(Number(id)) : (packs.find((pack) => pack.id === id)?.title ?? l10n.t('Other rules'));
    return { kind: 'group', id, title, project, results: groups.get(id) ?? [] };
  });
}

function rulesOf(project: CheckedProject, results: readonly Result[]): Node[] {
  const nodes = [...grouped(results, ({ rule }) => rule)].flatMap(([id, own]) => {
    const rule = project.catalogue.rule(id);
    return rule === undefined ? [] : [{ kind: 'rule' as const, rule, project, results: own }];
  });
  const rank = (node: { results: readonly Result[] }): number => shownStates.indexOf(stateOfAll(node.results, project));
  return nodes.toSorted((a, b) => rank(a) - rank(b));
}

function stateOfAll(results: readonly Result[], project: CheckedProject): ShownState {
  return gravest(results.map((result) => shownState(result, project)));
}

/** Nothing looks alarming that only waits for the next step of a project just begun. */
function shownState(result: Result, project: CheckedProject): ShownState {
  const state = stateOf(result, project.report.asOf);
  return (state === 'unmet' || state === 'undetermined') && firstContactOf(project).waits(result) ? 'waiting' : state;
}

export function getTreeItem(node: Node): TreeItem {
  switch (node.kind) {
    case 'project': {
      const item = new TreeItem(node.project.name, TreeItemCollapsibleState.Expanded);
      item.id = node.project.root.toString();
      item.resourceUri = node.project.root;
      item.description = summary(node.project.report.results, node.project);
      return item;
    }
    case 'group': {
      const item = new TreeItem(node.title, TreeItemCollapsibleState.Collapsed);
      item.id = `${node.project.root.toString()} ${node.id}`;
      return described(item, node.results, node.project);
    }
    case 'rule': {
      const item = new TreeItem(node.rule.title, TreeItemCollapsibleState.Collapsed);
      item.id = `${node.project.root.toString()} ${node.rule.id}`;
      return described(item, node.results, node.project);
    }
    case 'next':
      return nextItem(node);
    case 'result':
      return resultItem(node.result, node);
  }
}

function nextItem({ project, next }: { project: CheckedProject; next: CountedStep }): TreeItem {
  const item = new TreeItem(nextWords(next), TreeItemCollapsibleState.None);
  item.id = `${project.root.toString()} next`;
  item.iconPath = new ThemeIcon('lightbulb');
  item.tooltip = nextWords(next);
  item.command = isSetUp(next)
    ? { title: l10n.t('Set Up This Project'), command: 'carelint.setUpProject' }
    : {
        title: l10n.t('Go to the line'),
        command: 'vscode.open',
        arguments: [uriIn(project, next.place.uri), { selection: project.rangeOf(next.place) }],
      };
  return item;
}

function described(item: TreeItem, results: readonly Result[], project: CheckedProject): TreeItem {
  const state = stateOfAll(results, project);
  item.iconPath = stateIcon(state);
  item.description = summary(results, project);
  item.tooltip = `${String(item.label)}\n${item.description}`;
  item.accessibilityInformation = { label: `${String(item.label)}, ${item.description}` };
  return item;
}

/** `2 unmet, 1 not determined, 5 met`; states that do not occur are left out. */
function summary(results: readonly Result[], project: CheckedProject): string {
  const groups = grouped(results, (result) => shownState(result, project));
  return shownStates.flatMap((state) => (groups.has(state) ? [`${groups.get(state)?.length ?? 0} ${stateWords(state)}`] : [])).join(', ');
}

function resultItem(result: Result, { project, number }: { project: CheckedProject; number: number }): TreeItem {
  const state = shownState(result, project);
  const label = result.subjectName ?? result.subject ?? project.name;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = `${project.root.toString()} ${result.rule} ${number}`;
  item.iconPath = stateIcon(state);
  const words = project.held.has(result) ? l10n.t('{0}, held by the baseline', stateWords(state)) : stateWords(state);
  const said = state === 'met' ? words : (result.message ?? words);
  item.description = project.held.has(result) ? l10n.t('held by the baseline: {0}', said) : said;
  item.tooltip = `${words}${result.message === undefined ? '' : `: ${result.message}`}`;
  item.accessibilityInformation = { label: `${label}, ${item.tooltip}` };
  const place = result.places[0];
  if (place !== undefined) {
    item.command = {
      title: l10n.t('Go to the line'),
      command: 'vscode.open',
      arguments: [uriIn(project, place.uri), { selection: project.rangeOf(place) }],
    };
  }
  return item;
}
