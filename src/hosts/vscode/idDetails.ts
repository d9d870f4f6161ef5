import { l10n } from 'vscode';
import type { Facts } from '../../core/index';
import { type IdUse, valueIn } from './idUses';

/** What a reader wants to know of a hazard or a control beside its name, a line each; nothing of other items. */
export function idDetails({ path }: IdUse, facts: Facts): readonly string[] {
  const text = (key: string): string | undefined => {
    const value = valueIn(facts, key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const control = /^(risk\.hazards\[\d+\])\.controls\[\d+\](?=\.id$)/.exec(path);
  if (control !== null) return controlLines({ control: control[0], hazard: control[1] ?? '', text });
  const hazard = /^risk\.hazards\[\d+\](?=\.id$)/.exec(path)?.[0];
  return hazard === undefined ? [] : hazardLines(hazard, text);
}

type Text = (path: string) => string | undefined;

function hazardLines(hazard: string, text: Text): readonly string[] {
  const [harm, status] = [text(`${hazard}.harm`), text(`${hazard}.status`)];
  const risks = (['initial', 'residual'] as const).flatMap((when) => {
    const words = ['severity', 'likelihood'].flatMap((key) => text(`${hazard}.${when}.${key}`) ?? []).join(', ');
    const level = text(`${hazard}.${when}.level`);
    if (words === '' && level === undefined) return [];
    const said = level === undefined ? words : [words, l10n.t('level {0}', level)].filter((part) => part !== '').join(', ');
    return [when === 'initial' ? l10n.t('Initial risk: {0}', said) : l10n.t('Residual risk: {0}', said)];
  });
  return [
    ...(harm === undefined ? [] : [l10n.t('Harm: {0}', harm)]),
    ...risks,
    ...(status === undefined ? [] : [l10n.t('Status: {0}', status)]),
  ];
}

function controlLines({ control, hazard, text }: { control: string; hazard: string; text: Text }): readonly string[] {
  const above = [text(`${hazard}.id`), text(`${hazard}.name`)].flatMap((part) => part ?? []).join(' ');
  const words = ['type', 'state', 'party', 'owner'].flatMap((key) => text(`${control}.${key}`) ?? []).join(', ');
  return [...(above === '' ? [] : [l10n.t('Control of {0}', above)]), ...(words === '' ? [] : [words])];
}
