import { asChecklistState, asToChecklist, type ChecklistState, type FromChecklist } from '../shared/checklistMessages';
import { filterEntries } from './filterEntries';
import { showParts } from './showParts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromChecklist): void;
  getState(): unknown;
  setState(state: ChecklistState): void;
};

const host = acquireVsCodeApi();
let state = asChecklistState(host.getState());
let version = 0;

const main = element('cl-main', HTMLElement);
const live = element('cl-live', HTMLElement);
const count = element('cl-count', HTMLElement);
const show = element('cl-show', HTMLSelectElement);
const severity = element('cl-severity', HTMLSelectElement);
const group = element('cl-group', HTMLSelectElement);
const search = element('cl-search', HTMLInputElement);
const project = element('cl-project', HTMLSelectElement);
const projectLabel = element('cl-project-label', HTMLElement);

function element<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

function remember(change: ChecklistState): void {
  state = { ...state, ...change };
  host.setState(state);
}

function applyFilter(): void {
  const { shown, all } = filterEntries(main, { show: show.value, severity: severity.value, search: search.value });
  count.textContent = (count.dataset.words ?? '').replace('{0}', String(shown)).replace('{1}', String(all));
}

function openKeys(): readonly string[] {
  return [...main.querySelectorAll('details')].flatMap((details) => (details.open ? [details.dataset.key ?? ''] : []));
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = asToChecklist(data);
  if (message === undefined) return;
  const first = version === 0;
  version = message.version;
  if (first) main.replaceChildren();
  showParts(main, message.parts, (details) => first && (state.open?.includes(details.dataset.key ?? '') ?? false));
  main.setAttribute('aria-busy', 'false');
  chooseFrom(message.projects, message.root);
  applyFilter();
  if (first) window.scrollTo(0, state.scroll ?? 0);
  if (live.textContent !== message.announce) live.textContent = message.announce;
  group.value = message.group;
  remember({ root: message.root, group: message.group });
});

function chooseFrom(projects: readonly { readonly root: string; readonly name: string }[], root: string): void {
  projectLabel.hidden = projects.length < 2;
  project.replaceChildren(...projects.map(({ root: value, name }) => new Option(name, value, false, value === root)));
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button === null) return;
  const { uri, rule, result } = button.dataset;
  if (button.classList.contains('cl-place') && uri !== undefined) {
    const number = (name: string): number => Number(button.dataset[name] ?? 1);
    host.postMessage({
      type: 'reveal',
      uri,
      line: number('line'),
      column: number('column'),
      endLine: number('endLine'),
      endColumn: number('endColumn'),
    });
  } else if (button.classList.contains('cl-fix') && rule !== undefined) {
    host.postMessage({ type: 'fix', result: Number(result), rule, version });
  } else if (button.classList.contains('cl-decide') && rule !== undefined) {
    host.postMessage({ type: 'decide', kind: button.dataset.kind ?? '', result: Number(result), rule, version });
  } else if (button.classList.contains('cl-ahead')) {
    host.postMessage({ type: 'ahead' });
  } else if (button.classList.contains('cl-rule') && rule !== undefined) {
    host.postMessage({ type: 'explain', rule });
  }
});

// A toggle does not bubble, so it is caught on its way down.
main.addEventListener('toggle', () => remember({ open: openKeys() }), true);

let scrolling: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(scrolling);
  scrolling = setTimeout(() => remember({ scroll: window.scrollY }), 150);
});

show.addEventListener('change', () => {
  remember({ show: show.value });
  applyFilter();
});
severity.addEventListener('change', () => {
  remember({ severity: severity.value });
  applyFilter();
});
group.addEventListener('change', () => host.postMessage({ type: 'group', by: group.value }));
search.addEventListener('input', () => {
  remember({ search: search.value });
  applyFilter();
});
project.addEventListener('change', () => host.postMessage({ type: 'choose', root: project.value }));
element('cl-bar', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());

choose(show, state.show);
choose(severity, state.severity);
search.value = state.search ?? '';
host.postMessage(state.group === undefined ? { type: 'ready' } : { type: 'ready', group: state.group });

/** What an older page kept may no longer be offered: then the first is chosen. */
function choose(select: HTMLSelectElement, value: string | undefined): void {
  if (value !== undefined) select.value = value;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}
