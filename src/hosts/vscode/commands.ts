import { commands, type Disposable } from 'vscode';
import { activeProject } from './activeProject';
import type { CommandPorts } from './commandPorts';
import { showLookedPage } from './lookedPage';

/** The commands of the palette, each loaded with what it runs when it is first chosen. */
export function registerCommands(ports: CommandPorts): Disposable {
  const { checker, panels } = ports;
  const run = () => import('./runCommand');
  const all: Record<string, (...args: unknown[]) => unknown> = {
    'carelint.check': async () => (await run()).checkNow(checker),
    'carelint.openChecklist': () => panels.open(activeProject(checker)),
    'carelint.explainRule': async (rule) => (await run()).explain(rule, ports),
    'carelint.openSource': async (rule) => (await run()).openSource(rule, ports),
    'carelint.decide': async (subject) => (await import('./decide')).decide(subject, checker),
    'carelint.linkEvidence': async (subject) => (await import('./linkEvidence')).linkEvidence(subject, checker),
    'carelint.createRecord': async (subject) => (await import('./createRecord')).createRecord(subject, checker),
    'carelint.signDocument': async () => (await import('./signDocument')).signDocument(checker),
    'carelint.showDecisionChanges': async (stale) => (await import('./decisionChanges')).showDecisionChanges(stale, checker),
    'carelint.setUpProject': async () => {
      await (await import('./setUpProject')).setUpProject();
      await checker.search();
    },
    'carelint.goToNextFix': async () => (await import('./nextFix')).goToNextFix(checker),
    'carelint.learn': async (page) => (await import('./learn')).learn(page),
    'carelint.openSample': async () => (await import('./openSample')).openSample(ports.sample),
    'carelint.showLookedAt': () => showLookedPage(checker),
    'carelint.exportChecklist': async () => (await run()).exportChecklist(checker),
    'carelint.takeBaseline': async () => (await run()).takeBaseline(checker),
    'carelint.writeEvidencePack': async () => (await run()).writeEvidencePack(ports),
  };
  const registered = Object.entries(all).map(([name, command]) => commands.registerCommand(name, command));
  return { dispose: () => registered.forEach((one) => void one.dispose()) };
}
