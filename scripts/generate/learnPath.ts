import type { Rule, Stage } from '../../src/core/index';
import { stages } from '../../src/core/index';
import type { GeneratedFile } from './generatedFile';
import { readCatalogue } from './readCatalogue';
import { counted, madeFrom } from './tables';

/** What a team does at a stage, and what it has in its hands at the end of it. */
const about: Readonly<Record<Stage, { readonly title: string; readonly does: string; readonly has: string }>> = {
  concept: {
    title: 'Concept',
    does: 'You have a need and an idea. Say what the product is for, for whom and in whose hands, and what it is not for. Decide whether that makes it a medical device, and name who answers for what, a Clinical Safety Officer among them where the NHS in England is to use it. Settle which data you may use before you ask for any.',
    has: 'A first model card with the intended purpose, a profile in `carelint.yaml`, and names.',
  },
  development: {
    title: 'Development',
    does: 'You build. Look for hazards with a mixed group and not at the end: what can go wrong, how it reaches a patient, how bad, how likely, and what is done about it. Describe the data and the people in it, fix the targets and the groups before you test, and keep test data apart.',
    has: 'A hazard log that is worked in, a card with data and limitations, a risk management plan, and a data protection impact assessment.',
  },
  validation: {
    title: 'Validation',
    does: 'You test what you will release, on cases that had no part in making it, against a reference standard, for each group, and with the people who will use it. Each figure comes with its number, interval, threshold and dataset. Each control is verified, and the risk that is left is accepted by somebody who may.',
    has: 'Results on the card that follow from counts, a log whose controls point to evidence, and a safety case report for this version.',
  },
  deployment: {
    title: 'Deployment',
    does: 'It reaches patients. The maker has marked and registered it where it is a device, and hands over what users need. The adopter assesses it again for its own patients, scanners and staff, takes over the controls that are left to it, trains people, and says yes in writing.',
    has: 'A release with its notes, an adopter with a safety officer and a local assessment, a named person who can stop it, and a fallback.',
  },
  'post-market': {
    title: 'Post-market',
    does: 'It is in use and the world moves. Watch the figures that the hazards rest on, with levels at which somebody acts. Collect what users and patients say, report serious incidents in time, open the hazard log again after each incident and each release, and judge every change before it goes out.',
    has: 'A surveillance plan that runs, reports at their times, and documents that are as new as the newest release.',
  },
};

/** The way from an idea to post-market, with what the rules ask at each stage. */
export function learnPath(): readonly GeneratedFile[] {
  const { rules } = readCatalogue().data;
  const section = (stage: Stage): string => {
    const own = rules.filter(({ from }) => from === stage);
    const duties = own.filter(({ severity }) => severity === 'error');
    const others = own.length - duties.length;
    const { title, does, has } = about[stage];
    return [
      `## ${title}`,
      does,
      `**At its end:** ${has}`,
      `From here on ${counted(own.length, 'more rule')} ${own.length === 1 ? 'is' : 'are'} asked, as far as they concern the project. ${counted(duties.length, 'of them is an error', 'of them are errors')}: duties in law or in a mandated standard, and contradictions. The other ${others} are recommended or good practice: [all of this stage](../rules/by-stage.md#${stage}).`,
      duties.map(({ id, title: what }: Rule) => `- [${what}](../rules/${id}.md)`).join('\n'),
    ].join('\n\n');
  };
  const intro = [
    madeFrom('the rules'),
    '# From idea to post-market',
    'The five stages of `project.stage`. A rule is asked from its stage on, and at every later one; a project that names no stage is asked what holds at the concept stage. Nobody meets all of it: role, nations and what the product is decide what applies, and the checklist says of each rule why it does or does not.',
  ];
  return [{ path: 'docs/learn/path.md', text: `${[...intro, ...stages.map(section)].join('\n\n')}\n` }];
}
