/**
 * Headings in other languages that say more than the phrases of the lexicon, each with the phrase that it stands for: "Entornos y casos de
 * uso fuera de alcance", "Usuários primários pretendidos". Matched against folded words; `\b` knows no accents, so blanks part them.
 */
export const openingsAbroad: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|\s)(?:(?<!.)out[- ]of[- ]scope|fuera del? alcance|fora d[eo] (?:escopo|âmbito)|hors (?:du )?(?:périmètre|champ)|fuori (?:ambito|portata)|außerhalb des (?:anwendungsbereichs|verwendungszwecks)|usos? no (?:previstos?|recomendados?|permitidos?)|usos? não (?:previstos?|recomendados?|pretendidos?)|(?:usages?|utilisations?) non (?:prévue?s?|recommandée?s?)|usi non previsti|nicht (?:vorgesehene|bestimmungsgemäße) \S+)(?:\s|$)/,
    'out of scope',
  ],
  [/^(?:usos?|utilisations?|usages?|utilizz[oi]) (?:previst[oi]s?|pretendidos?|prévue?s?|indicados?)(?:\s|$)/, 'intended use'],
  [
    /^(?:usuarios?|usuários?|utilisateurs?|utenti)(?: \S+)? (?:previst[oi]s?|pretendidos?|prévus?|visés?|cibles?|destinatari[oi]?s?|primari[oi]s?|principa(?:les|is|ux|li))(?:\s|$)/,
    'intended users',
  ],
  [/^(?:vorgesehene|beabsichtigte|primäre) (?:nutzer|anwender)\S*(?:\s|$)/, 'intended users'],
  [
    /^(?:población|população|population|popolazione)(?: \S+){0,2} (?:objetivo|destinataria|pacientes-alvo|alvo|cible|visée)(?:\s|$)/,
    'target population',
  ],
  [
    /^(?:\S+ ){0,4}(?:limitations|limitaciones|limitações|limitazioni|limites|limiti|einschränkungen|limitationen|beperkingen)(?: conocid[oa]s| conhecid[oa]s| connue?s| note| noti| del? modelo| do modelo| du modèle| del modello| des modells)?$/,
    'limitations',
  ],
  [
    /(?:^|\s)(?:consideraciones éticas|considerações éticas|considérations éthiques|considerazioni etiche|ethische (?:überlegungen|aspekte|erwägungen))(?:\s|$)/,
    'ethical considerations',
  ],
  [
    /^(?:\S+ ){0,3}(?:datos|dados|données|dati) (?:de |d'|di |do )(?:entrenamiento|treinamento|treino|entraînement|apprentissage|addestramento|desarrollo|desenvolvimento|développement)$/,
    'training data',
  ],
  [
    /^(?:\S+ ){0,3}(?:datos|dados|données|dati) (?:de |d'|di )(?:prueba|teste?|evaluación|avaliação|évaluation|validación|validação|validation|valutazione)$/,
    'evaluation data',
  ],
];
