import type { Meaning } from './meaning';

/**
 * Words over the columns of hazard logs in German, French, Spanish, Italian, Portuguese, Dutch, Turkish, Persian, Chinese, Japanese, Korean,
 * Vietnamese, Polish, Russian, Indonesian and the languages of Scandinavia, folded.
 */
export const logWordsAbroad: readonly (readonly [Meaning, string])[] = [
  [
    { fact: 'id' },
    'nr|kennung|gefährdungs id|risiko id|numéro|n|identifiant|número|núm|codice|编号|識別番号|番号|식별번호|tehlike no|tehlike kimliği|risk no|sıra no|شناسه|ردیف|شماره|mã|stt|mã rủi ro|kod|номер|№|kode',
  ],
  [
    { fact: 'name' },
    'gefährdung|gefahr|gefahrenquelle|danger|phénomène dangereux|peligro|riesgo|pericolo|perigo|rischio|risque|gevaar|risico|危险|危害|危险源|風險|リスク|ハザード|発生事象|위해요인|위해요소|위험|tehlike|zarar kaynağı|hata modu|arıza modu|modo de falha|modo de falla|modo de fallo|خطر|ریسک|مخاطره|حالت خرابی|故障モード|ハザード名|リスク項目|故障模式|失效模式|고장 모드|위험원|amenaza|riesgos|risco|riscos|risques|rischi|ameaça|menace|evento|tehdit|risk tanımı|风险|风险描述|风险项|威胁|gefährdungen|risiken|bedrohung|rủi ro|mối nguy|nguy cơ|mối nguy hại|tên rủi ro|mối đe dọa|ryzyko|zagrożenie|zagrożenia|опасность|риск|угроза|відмова|ризик|bahaya|fara|farer|fare|uønsket hendelse|hændelse|händelse|riski|vaara',
  ],
  [
    { fact: 'description' },
    'gefährdungssituation|beschreibung|situation dangereuse|situación peligrosa|situazione pericolosa|situação perigosa|危险情况|危険状態|예측 가능한 사건 순서|açıklama|tehlike tanımı|tehlikeli durum|tehlike açıklaması|شرح|توضیح|توضیحات|وضعیت خطرناک|危険事象|説明|危害情况|위험 상황|설명|descripción|descrição|descrizione|description du risque|descripción del riesgo|descrição do risco|描述|风险说明|mô tả|opis|описание|опис|deskripsi|uraian|beskrivelse|beskrivning|kuvaus',
  ],
  [
    { fact: 'effect' },
    'auswirkung|auswirkungen|folge|folgen|effet|effets|conséquence|conséquences|efecto|efectos|consecuencia|consecuencias|effetto|conseguenza|efeito|gevolg|后果|影響|etki|etkisi|sonuç|پیامد|システム影響|最終影響|失效影响|영향|影响|失效后果|consequência|consequências|hậu quả|skutek|skutki|последствия|последствие|наслідки|akibat|konsekvenser|følger|vaikutukset',
  ],
  [
    { fact: 'impact' },
    'اثر|影響度|影响程度|영향도|impacto|impatto|影响级别|etki derecesi|tác động|ảnh hưởng|wpływ|влияние|воздействие|вплив|dampak|konsekvens|påvirkning|vaikutus',
  ],
  [
    { fact: 'harm' },
    'schaden|schäden|dommage|dommages|daño|daños|danno|dano|letsel|伤害|損害|危害の内容|가능한 위해|zarar|olası zarar|potansiyel zarar|آسیب|危害|위해|tổn hại|szkoda|вред|ущерб|шкода|skade|skada|haitta',
  ],
  [
    { fact: 'causes' },
    'ursache|ursachen|cause possible|causes possibles|causa|causas|cause potenziali|oorzaak|oorzaken|原因|원인|발생원인|neden|nedeni|nedenler|olası nedenler|علت|علل|発生メカニズム|失效原因|nguyên nhân|przyczyna|przyczyny|причина|причины|причини|penyebab|årsak|årsaker|orsak|orsaker|årsag|syy',
  ],
  [
    { fact: 'severity' },
    'schweregrad|schwere|schadensausmaß|gravité|sévérité|gravedad|severidad|gravità|gravidade|severidade|severidade s|severidad s|ernst|严重度|严重程度|重大度|심각도|심각성|şiddet|ciddiyet|şiddeti|شدت|重大度 s|深刻度|重篤度|심각도 s|严重性|gravedad s|schadensschwere|严重等级|mức độ|mức độ nghiêm trọng|nghiêm trọng|dotkliwość|ciężkość|тяжесть|серьезность|тяжкість|keparahan|tingkat keparahan|alvorlighet|alvorlighetsgrad|allvarlighetsgrad|allvarlighet|alvorlighed|vakavuus',
  ],
  [
    { fact: 'likelihood' },
    'eintrittswahrscheinlichkeit|eintrittswahrsch|wahrscheinlichkeit|eintritt|w|probabilité|probabilidad|probabilità|probabilidade|ocorrência|ocurrencia|waarschijnlijkheid|概率|可能性|発生確率|発生頻度|발생 가능성|발생가능성|olasılık|ihtimal|olasılığı|احتمال|発生頻度 o|発生度|発生可能性|发生频度|发生概率|발생 확률|발생빈도|可能性等级|发生可能性|verosimiglianza|vraisemblance|eintrittshäufigkeit|khả năng|xác suất|khả năng xảy ra|prawdopodobieństwo|вероятность|ймовірність|kemungkinan|probabilitas|sannsynlighet|sannolikhet|sandsynlighed|todennäköisyys',
  ],
  [
    { fact: 'level' },
    'risiko|risikostufe|risikoklasse|risikobewertung|bewertung|niveau de risque|criticité|nivel de riesgo|nivel del riesgo|livello di rischio|nível de risco|risicoklasse|风险等级|リスクレベル|初期リスク|risk düzeyi|risk seviyesi|risk skoru|risk puanı|سطح ریسک|امتیاز|امتیاز ریسک|リスク評価|风险等级 rpn|위험도|종합평가|nivel|nível|niveau|livello|stufe|tehdit derecesi|risk derecesi|等级|风险级别|风险值|puntuación|pontuação|punteggio|mức rủi ro|mức độ rủi ro|điểm rủi ro|poziom ryzyka|уровень риска|рівень ризику|tingkat risiko|level risiko|risikonivå|risknivå|riskitaso',
  ],
  [
    { fact: 'level', phase: 'initial' },
    'ausgangsrisiko|risque initial|riesgo inicial|riesgo inherente|rischio iniziale|risco inicial|初始风险|초기 위험|başlangıç riski|ilk risk|ریسک اولیه|score initial|risco inerente|rischio inerente|固有风险',
  ],
  [
    { fact: 'level', phase: 'residual' },
    'restrisiko|risque résiduel|riesgo residual|rischio residuo|risco residual|restrisico|剩余风险|残留リスク|잔여위험|artık risk|kalan risk|ریسک باقیمانده|ریسک باقی مانده|残余リスク|residual|residuo|résiduel|résiduelle|残余|残余风险|nivel residual|risco remanescente|score résiduel|rủi ro còn lại|ryzyko szczątkowe|ryzyko rezydualne|остаточный риск|залишковий ризик|risiko residual|restrisiko|restrisk|jäännösriski',
  ],
  [
    { fact: 'controls' },
    'maßnahme|maßnahmen|risikokontrollmaßnahme|risikokontrollmaßnahmen|risikominderung|gegenmaßnahme|gegenmaßnahmen|mesure|mesures|mesures de maîtrise|mesure de maîtrise|atténuation|mitigación|mitigaciones|medidas|medida|controles|medidas de control|misure|misure di controllo|mitigazione|mitigação|controlos|maatregel|maatregelen|beheersmaatregelen|控制措施|风险控制措施|対策|リスクコントロール|위험통제|예방조치|예방조치및관리방법|önlem|önlemler|kontrol|kontroller|kontrol önlemleri|risk kontrol önlemleri|azaltma|alınan önlemler|اقدام|اقدامات|کنترل|کنترل ها|کنترل‌ها|پاسخ|اقدام کنترلی|安全対策|対策案|対応策|対応方針|対策内容|リスク低減策|리스크 통제|缓解措施|现有缓解措施|现有控制措施|现有措施|建议措施|应对措施|措施|control existente|controles existentes|control|mitigação implementada|medidas de mitigación|medidas de mitigação|controles de diseño actuales|acciones mitigadoras|mesures d atténuation|mesures de réduction|mesures de sécurité|misure di mitigazione|缓释措施|缓解|控制|应对|对策|防护措施|schutzmassnahme|schutzmassnahmen|massnahmen zur risikominderung|salvaguarda|salvaguardas|kiểm soát|kiểm soát hiện tại|biện pháp|biện pháp kiểm soát|biện pháp giảm thiểu|giảm thiểu|środek|środki|środki zaradcze|środki kontroli|меры|меры контроля|меры по снижению|заходи|mitigasi|pengendalian|tindakan|tiltak|åtgärd|åtgärder|foranstaltning|foranstaltninger|toimenpiteet',
  ],
  [{ fact: 'controls', state: 'planned' }, 'ação recomendada|ações recomendadas|acción recomendada|acciones recomendadas'],
  [
    { fact: 'controls.verification' },
    'verifizierung|nachweis|nachweise|vérification|preuve|verificación|evidencia|verifica|verificação|验证|検証|검증 근거|검증|doğrulama|kanıt|شواهد|شاهد|راستی آزمایی',
  ],
  [
    { fact: 'owner' },
    'verantwortlich|verantwortlicher|verantwortliche person|responsable|propriétaire|propietario|responsabile|responsável|verantwoordelijke|负责人|責任者|オーナー|担当者|담당자|sorumlu|sahip|risk sahibi|sorumlu kişi|مالک|مسئول|propriétaire du risque|responsable du risque|dueño|proprietário|责任人|eigentümer|risikoeigner|所有者|người phụ trách|chủ sở hữu|người chịu trách nhiệm|właściciel|odpowiedzialny|владелец|ответственный|відповідальний|penanggung jawab|pemilik|ansvarlig|ansvarig|omistaja',
  ],
  [
    { fact: 'status' },
    'statut|état|estado|stato|zustand|状态|ステータス|状態|상태|durum|durumu|وضعیت|وضعیت نهایی|trạng thái|tình trạng|статус|stan|tila',
  ],
];
