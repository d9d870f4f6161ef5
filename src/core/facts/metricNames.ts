/** A share lies between 0 and 1 or is written with %; anything else is no value of it. */
export type MetricKind = 'share' | 'number';

export type MetricName = readonly [canonical: string, kind: MetricKind, words: string];

/** What the metrics of the vocabulary are called, so that "AUROC" and "Recall" are compared with what rules ask for. */
export const metricNames: readonly MetricName[] = [
  [
    'sensitivity',
    'share',
    'sensitivity|recall|true positive rate|tpr|sens|sensitivität|sensibilidad|sensibilité|sensibilità|sensibilidade|sensitiviteit|rappel|duyarlılık|حساسیت|感度|再現率|민감도|재현율|灵敏度|召回率',
  ],
  [
    'specificity',
    'share',
    'specificity|true negative rate|tnr|spezifität|especificidad|spécificité|specificità|especificidade|specificiteit|özgüllük|ویژگی|特異度|특이도|特异度|特异性',
  ],
  ['ppv', 'share', 'ppv|positive predictive value|precision|適合率|정밀도|精确率|valor predictivo positivo|valeur prédictive positive'],
  ['npv', 'share', 'npv|negative predictive value'],
  [
    'auc',
    'share',
    'auc|auroc|roc auc|roc-auc score|roc auc score|roc-auc|auc-roc|auc roc|area under the roc curve|area under the receiver operating characteristic curve|area under the curve|c-statistic|c statistic',
  ],
  [
    'accuracy',
    'share',
    'accuracy|overall accuracy|acc|genauigkeit|exactitud|exactitude|accuratezza|acurácia|nauwkeurigheid|doğruluk|正解率|정확도|准确率',
  ],
  ['f1', 'share', 'f1|f1 score|f1-score|f1score|f score|f-score|f-measure|f measure'],
  ['dice', 'share', 'dice|dice score|dice coefficient|dice similarity coefficient|dsc|mean dice|mean dice score|average dice|mean dsc'],
  ['calibration-slope', 'number', 'calibration slope'],
  ['calibration-intercept', 'number', 'calibration intercept|calibration-in-the-large'],
  ['observed-expected', 'number', 'observed/expected ratio|o/e ratio|o:e ratio|observed to expected ratio'],
  ['failure-rate', 'share', 'failure rate'],
  ['override-rate', 'share', 'override rate'],
];
