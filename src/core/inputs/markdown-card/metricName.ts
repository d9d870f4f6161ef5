import { entryAt } from '../../facts/vocabulary';

type Kind = 'share' | 'number';

/** Metrics by what they are called. A share lies between 0 and 1 or is written with %; anything else is no value of it. */
const names: readonly (readonly [canonical: string, kind: Kind, words: string])[] = [
  ['sensitivity', 'share', 'sensitivity|recall|true positive rate|tpr|sens|sensitivität'],
  ['specificity', 'share', 'specificity|true negative rate|tnr|spezifität'],
  ['ppv', 'share', 'ppv|positive predictive value|precision'],
  ['npv', 'share', 'npv|negative predictive value'],
  [
    'auc',
    'share',
    'auc|auroc|roc auc|roc-auc|auc-roc|auc roc|area under the roc curve|area under the receiver operating characteristic curve|area under the curve|c-statistic|c statistic',
  ],
  ['accuracy', 'share', 'accuracy|overall accuracy|acc|genauigkeit'],
  ['f1', 'share', 'f1|f1 score|f1-score|f1score'],
  ['dice', 'share', 'dice|dice score|dice coefficient|dice similarity coefficient|dsc|mean dice|mean dice score|average dice|mean dsc'],
  ['calibration-slope', 'number', 'calibration slope'],
  ['calibration-intercept', 'number', 'calibration intercept|calibration-in-the-large'],
  ['observed-expected', 'number', 'observed/expected ratio|o/e ratio|o:e ratio|observed to expected ratio'],
  ['failure-rate', 'share', 'failure rate'],
  ['override-rate', 'share', 'override rate'],
  ['balanced accuracy', 'share', 'balanced accuracy'],
  ['auprc', 'share', 'auprc|pr auc|pr-auc|auc-pr|area under the precision-recall curve'],
  ['average precision', 'share', 'average precision'],
  ['mAP', 'share', 'map|mean average precision'],
  ['mAR', 'share', 'mar|mean average recall'],
  ['AP', 'share', 'ap'],
  ['AR', 'share', 'ar'],
  ['IoU', 'share', 'iou|mean iou|miou|intersection over union|jaccard|jaccard index'],
  ['MCC', 'number', 'mcc|matthews correlation coefficient'],
  ['kappa', 'number', "kappa|cohen's kappa|cohen’s kappa|quadratic weighted kappa"],
  ['Brier score', 'number', 'brier|brier score'],
  ['FROC', 'share', 'froc|froc score'],
  ['false positive rate', 'share', 'false positive rate|fpr'],
  ['false negative rate', 'share', 'false negative rate|fnr|miss rate'],
  ['ECE', 'share', 'ece|expected calibration error'],
  ['word error rate', 'share', 'wer|word error rate'],
  ['RMSE', 'number', 'rmse|root mean squared error|root mean square error'],
  ['MAE', 'number', 'mae|mean absolute error'],
  ['R²', 'number', 'r2|r²|r-squared'],
  ['perplexity', 'number', 'perplexity'],
  ['Hausdorff distance', 'number', 'hausdorff distance|hd95|hausdorff'],
];

const known: ReadonlyMap<string, Metric> = new Map(
  names.flatMap(([canonical, kind, words]) => words.split('|').map((word): [string, Metric] => [word, { canonical, kind }])),
);

export interface Metric {
  /** The vocabulary's word, or the field's usual one. */
  readonly canonical: string;
  readonly kind: Kind;
}

/** The words of metrics, longest first, for patterns. */
export const metricWords: readonly string[] = [...known.keys()].toSorted((a, b) => b.length - a.length);

/** The metric that a label means and nothing else; "training loss" and "model accuracy plot" mean none. */
export function metricOf(label: string): Metric | undefined {
  const folded = label
    .toLowerCase()
    .replace(/[*_`:]/g, ' ')
    .replace(/\((?:[^()]*)\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = folded.replace(/^(?:mean|average|overall|test|validation)\s/, '').replace(/\s(?:score|value)$/, '');
  const metric = known.get(folded) ?? known.get(bare);
  if (metric !== undefined) return metric;
  const suggested = entryAt('results[].metric')?.suggest?.find((word) => word === folded.replaceAll(' ', '-'));
  return suggested === undefined ? undefined : { canonical: suggested, kind: 'number' };
}
