import type { Meaning } from './meaning';

/** Words over the columns of hazard logs in German, French, Spanish, Italian, Portuguese, Dutch, Chinese, Japanese and Korean, folded. */
export const logWordsAbroad: readonly (readonly [Meaning, string])[] = [
  [{ fact: 'id' }, 'nr|kennung|gefährdungs id|risiko id|numéro|n|identifiant|número|núm|codice|编号|識別番号|番号|식별번호'],
  [
    { fact: 'name' },
    'gefährdung|gefahr|gefahrenquelle|danger|phénomène dangereux|peligro|riesgo|pericolo|perigo|rischio|risque|gevaar|risico|危险|危害|危险源|風險|リスク|ハザード|発生事象|위해요인|위험',
  ],
  [
    { fact: 'description' },
    'gefährdungssituation|beschreibung|situation dangereuse|situación peligrosa|situazione pericolosa|situação perigosa|危险情况|危険状態|예측 가능한 사건 순서',
  ],
  [
    { fact: 'effect' },
    'auswirkung|auswirkungen|folge|folgen|effet|effets|conséquence|conséquences|efecto|efectos|consecuencia|consecuencias|effetto|conseguenza|efeito|gevolg|后果|影響',
  ],
  [{ fact: 'harm' }, 'schaden|schäden|dommage|dommages|daño|daños|danno|dano|letsel|伤害|損害|危害の内容|가능한 위해'],
  [{ fact: 'causes' }, 'ursache|ursachen|cause possible|causes possibles|causa|causas|cause potenziali|oorzaak|oorzaken|原因|원인'],
  [
    { fact: 'severity' },
    'schweregrad|schwere|schadensausmaß|gravité|sévérité|gravedad|severidad|gravità|gravidade|severidade|ernst|严重度|严重程度|重大度|심각도',
  ],
  [
    { fact: 'likelihood' },
    'eintrittswahrscheinlichkeit|wahrscheinlichkeit|probabilité|probabilidad|probabilità|probabilidade|waarschijnlijkheid|概率|可能性|発生確率|発生頻度|발생 가능성',
  ],
  [
    { fact: 'level' },
    'risiko|risikostufe|risikoklasse|risikobewertung|niveau de risque|criticité|nivel de riesgo|nivel del riesgo|livello di rischio|nível de risco|risicoklasse|风险等级|リスクレベル|初期リスク',
  ],
  [
    { fact: 'level', phase: 'initial' },
    'ausgangsrisiko|risque initial|riesgo inicial|riesgo inherente|rischio iniziale|risco inicial|初始风险|초기 위험',
  ],
  [
    { fact: 'level', phase: 'residual' },
    'restrisiko|risque résiduel|riesgo residual|rischio residuo|risco residual|restrisico|剩余风险|残留リスク|잔여위험',
  ],
  [
    { fact: 'controls' },
    'maßnahme|maßnahmen|risikokontrollmaßnahme|risikokontrollmaßnahmen|risikominderung|gegenmaßnahme|gegenmaßnahmen|mesure|mesures|mesures de maîtrise|mesure de maîtrise|atténuation|mitigación|mitigaciones|medidas|medida|controles|medidas de control|misure|misure di controllo|mitigazione|mitigação|controlos|maatregel|maatregelen|beheersmaatregelen|控制措施|风险控制措施|対策|リスクコントロール|위험통제',
  ],
  [
    { fact: 'controls.verification' },
    'verifizierung|nachweis|nachweise|vérification|preuve|verificación|evidencia|verifica|verificação|验证|検証|검증 근거|검증',
  ],
  [
    { fact: 'owner' },
    'verantwortlich|verantwortlicher|verantwortliche person|responsable|propriétaire|propietario|responsabile|responsável|verantwoordelijke|负责人|責任者|担当者|담당자',
  ],
  [{ fact: 'status' }, 'statut|état|estado|stato|zustand|状态|ステータス|状態|상태'],
];
