import assert from 'node:assert/strict';
import { readLines } from '../readLines';

const card = (...lines: string[]) => readLines('card', 'MODEL_CARD.md', '# Model card: A', ...lines).facts;

describe('A model card in another language', () => {
  it('writes decimals with a comma, alone, as a percentage and in an interval', () => {
    const facts = card('## Performance', '| Exactitude | AUC |', '|---|---|', '| 91,2 % | 0,93 (0,90–0,95) |', '', 'Spezifität 0,881');
    assert.deepEqual(
      [0, 1, 2].map((i) => facts[`results[${i}].value`]),
      [0.912, 0.93, 0.881],
    );
    const bounded = card('## Résultats', 'Sensibilité : 0,91 (IC 95 % : 0,88–0,94)');
    assert.deepEqual(
      ['value', 'low', 'high', 'level'].map((key) => bounded[`results[0].${key}`]),
      [0.91, 0.88, 0.94, 0.95],
    );
  });

  it('heads columns of intervals with its own letters', () => {
    for (const header of ['95 %-KI', 'IC à 95 %', 'IC 95 %', 'Konfidenzintervall (95 %)', 'Intervalle de confiance']) {
      const facts = card('## Performance', `| Metric | Value | ${header} |`, '|---|---|---|', '| AUROC | 0,91 | 0,88–0,94 |');
      assert.deepEqual([facts['results[0].low'], facts['results[0].high']], [0.88, 0.94], header);
    }
  });

  it('keeps commas between groups of three apart from them', () => {
    const facts = card('## Performance', 'MAE: 1,316.53', '', 'RMSE: 1,791', '', 'Sensitivity 90% (1,350 of 1,500)');
    assert.deepEqual(
      [facts['results[0].value'], facts['results[1].value'], facts['results[2].count'], facts['results[2].n']],
      [1316.53, 1791, 1350, 1500],
    );
  });

  it('says what it is for, what not, who uses it and what it learnt from in the usual words', () => {
    const wanted = ['Triage', 'Kein Kind', 'Pflege', 'Filme'];
    const told = (...headings: string[]) => {
      const facts = card(...headings.flatMap((heading, i) => [`## ${heading}`, wanted[i] ?? '']));
      return ['card.intendedUse.statement', 'card.outOfScope[0].text', 'card.users[0]', 'card.datasets[0].description'].map(
        (fact) => facts[fact],
      );
    };
    assert.deepEqual(told('Caso de uso primario', 'Casos de uso fuera del alcance', 'Usuarios', 'Dataset de Entrenamiento'), wanted);
    assert.deepEqual(told("Cas d'usage", 'Usages interdits', 'Public cible', 'Jeu d’entraînement'), wanted);
    assert.deepEqual(told('Anwendungsbereich', 'Nicht geeignet für', 'Zielgruppe', 'Trainingsdatensätze'), wanted);
    assert.deepEqual(told('Casos de uso', 'Usos não recomendados', 'Público-alvo', 'Conjunto de treinamento'), wanted);
  });

  it('may say more in a heading than the phrase that names it', () => {
    const facts = card(
      '## Usos e indicaciones',
      '### Uso previsto y flujo de trabajo',
      'Ordena películas.',
      '### Usuarios primarios previstos',
      'Enfermeras',
      '### Población de pacientes objetivo',
      'Adultos',
      '### Entornos y casos de uso fuera de alcance con advertencia',
      'Niños',
      '## Advertencias',
      '### Riesgos y limitaciones conocidos',
      'Pocos datos',
      '### Sesgos conocidos o consideraciones éticas',
      'Faltan mujeres',
    );
    assert.deepEqual(
      [
        'card.intendedUse.statement',
        'card.users[0]',
        'card.population.description',
        'card.outOfScope[0].text',
        'card.limitations[0].text',
        'card.ethics',
      ].map((fact) => facts[fact]),
      ['Ordena películas.', 'Enfermeras', 'Adultos', 'Niños', 'Pocos datos', 'Faltan mujeres'],
    );
    assert.equal(card('## Limites connues', 'Peu de données')['card.limitations[0].text'], 'Peu de données');
  });
});
