import { type MetricKind, type MetricName, metricNames } from '../../facts/metricNames';
import { entryAt } from '../../facts/vocabulary';

/** Metrics by what they are called: those of the vocabulary, and others that cards report. */
const names: readonly MetricName[] = [
  ...metricNames,
  ['balanced accuracy', 'share', 'balanced accuracy|bal. acc.|bal acc|bal. accuracy|bacc'],
  ['auprc', 'share', 'auprc|pr auc|pr-auc|auc-pr|area under the precision-recall curve'],
  ['average precision', 'share', 'average precision'],
  ['mAP', 'share', 'map|mean average precision'],
  ['mAR', 'share', 'mar|mean average recall'],
  ['AP', 'share', 'ap'],
  ['AR', 'share', 'ar'],
  ['IoU', 'share', 'iou|miou|intersection over union|jaccard|jaccard index'],
  ['MCC', 'number', 'mcc|matthews correlation coefficient'],
  ['kappa', 'number', "kappa|cohen's kappa|cohen’s kappa|quadratic weighted kappa|weighted kappa|qwk"],
  ['Brier score', 'number', 'brier'],
  ['FROC', 'share', 'froc'],
  ['false positive rate', 'share', 'false positive rate|fpr'],
  ['false negative rate', 'share', 'false negative rate|fnr|miss rate'],
  ['ECE', 'share', 'ece|expected calibration error'],
  ['word error rate', 'share', 'wer|word error rate'],
  ['RMSE', 'number', 'rmse|root mean squared error|root mean square error'],
  ['MAE', 'number', 'mae|mean absolute error'],
  ['R²', 'number', 'r2|r²|r-squared'],
  ['perplexity', 'number', 'perplexity'],
  ['Hausdorff distance', 'number', 'hausdorff distance|hd95|hausdorff|95% hausdorff distance|hausdorff distance 95'],
  ['surface dice', 'share', 'surface dice|nsd|normalized surface dice|normalised surface dice|normalized surface distance'],
  ['average surface distance', 'number', 'assd|asd|average surface distance|average symmetric surface distance'],
  ['concordance index', 'share', "c-index|c index|concordance index|harrell's c|concordance"],
  ['top-1 accuracy', 'share', 'top-1 accuracy|top 1 accuracy|top1 accuracy|top-1|acc@1'],
  ['top-5 accuracy', 'share', 'top-5 accuracy|top 5 accuracy|top5 accuracy|top-5|acc@5'],
  ['exact match', 'share', 'exact match|exact match accuracy'],
  ["Youden's J", 'share', "youden's j|youden index|youden's index"],
  ['G-mean', 'share', 'g-mean|gmean|geometric mean'],
  ['F2', 'share', 'f2|f2-score'],
  ['character error rate', 'share', 'cer|character error rate'],
  ['BLEU', 'number', 'bleu|sacrebleu|bleu-4'],
  ['ROUGE-1', 'number', 'rouge-1|rouge1'],
  ['ROUGE-2', 'number', 'rouge-2|rouge2'],
  ['ROUGE-L', 'number', 'rouge-l|rougel|rouge l'],
  ['ROUGE-Lsum', 'number', 'rouge-lsum|rougelsum'],
  ['BERTScore', 'number', 'bertscore|bert score|bertscore f1'],
  ['METEOR', 'number', 'meteor'],
  ['Pearson correlation', 'number', 'pearson|pearson r|pearson correlation'],
  ['Spearman correlation', 'number', 'spearman|spearman rho|spearman correlation|spearman r'],
  ['SSIM', 'number', 'ssim|structural similarity'],
  ['PSNR', 'number', 'psnr|peak signal-to-noise ratio'],
  ['FID', 'number', 'fid|fréchet inception distance|frechet inception distance'],
  [
    'interval coverage',
    'share',
    'interval coverage|prediction interval coverage|empirical coverage|conformal coverage|coverage probability|picp',
  ],
  ['MAPE', 'number', 'mape|mean absolute percentage error'],
  ['equal error rate', 'share', 'eer|equal error rate'],
  ['positive likelihood ratio', 'number', 'positive likelihood ratio|lr+'],
  ['negative likelihood ratio', 'number', 'negative likelihood ratio|lr-'],
  ['integrated Brier score', 'number', 'integrated brier score|ibs'],
  ['MSE', 'number', 'mse|mean squared error'],
];

const known: ReadonlyMap<string, Metric> = new Map(
  names.flatMap(([canonical, kind, words]) => words.split('|').map((word): [string, Metric] => [word, { canonical, kind }])),
);

export interface Metric {
  /** The vocabulary's word, or the field's usual one. */
  readonly canonical: string;
  readonly kind: MetricKind;
}

/** The words of metrics, longest first, for patterns. */
export const metricWords: readonly string[] = [...known.keys()].toSorted((a, b) => b.length - a.length);

export const anyMetricWord: string = metricWords
  .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[ \\t]+'))
  .join('|');

const qualifiers = /^(?:macro|micro|weighted|macro[- ]averaged?|micro[- ]averaged?|weighted[- ]averaged?|sample[- ]averaged)[\s-]/;
/** "F1 macro", "recall weighted avg". */
const qualifiedBehind = /^(.{1,30})[\s-](macro|micro|weighted)(?:[\s-](?:avg|averaged?))?$/;
/** "mAP@50", "mAP50-95", "Recall@10", "Recall at 10%": a metric with a condition is a metric of its own. */
const conditioned =
  /^(m?ap|m?ar|recall|precision|f1|iou|accuracy|ndcg|hit rate|mrr|dice|sensitivity|specificity|froc|pass)(?:\sat\s(?:top[- ])?\d.{0,30}|\s?@\s?.{1,30}|\s?\d{2}(?:[-:]\d{2})?)$/;

/** The metric that a label means and nothing else; "training loss" and "model accuracy plot" mean none. */
export function metricOf(label: string): Metric | undefined {
  const folded = label
    .toLowerCase()
    .replace(/[*_`:↑↓]/g, ' ')
    .replace(/\((?:[^()]*)\)|\[[^[\]]*\]|\s(?:at|@)\s(?:an?\s|the\s)?(?:threshold|cut-?off)\b.*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = folded
    .replace(
      /^(?:mean|average|avg\.?|overall|test|validation|val|eval|cv|cross-validated|median|final|best|internal|external|pooled)\s/,
      '',
    )
    .replace(/\s(?:score|value|coefficient|%|\(%\))$/, '');
  const metric = known.get(folded) ?? known.get(bare);
  if (metric !== undefined) return metric;
  const last = qualifiedBehind.exec(bare);
  const first = last === null ? undefined : known.get(last[1] ?? '');
  if (last !== null && first !== undefined) return { canonical: `${last[2]} ${last[1]}`, kind: first.kind };
  const qualifier = qualifiers.exec(bare)?.[0];
  const qualified = qualifier === undefined ? undefined : known.get(bare.slice(qualifier.length).replace(/^avg\s/, ''));
  if (qualifier !== undefined && qualified !== undefined)
    return { canonical: `${qualifier.replace(/[\s-]$/, '')} ${bare.slice(qualifier.length)}`, kind: qualified.kind };
  // "Calibration (ECE)", "Discrimination (AUROC)": what is looked at, and by which measure.
  const by = /^(?:calibration|discrimination|overlap|ranking|agreement|concordance|segmentation|classification)\s*\(([^()]+)\)$/.exec(
    label
      .toLowerCase()
      .replace(/[*_`:]/g, ' ')
      .trim(),
  )?.[1];
  if (by !== undefined && known.has(by.trim())) return known.get(by.trim());
  if (conditioned.test(bare)) return { canonical: label.replace(/[*`]|:\s*$/g, '').trim(), kind: 'share' };
  const suggested = entryAt('results[].metric')?.suggest?.find((word) => word === folded.replaceAll(' ', '-'));
  return suggested === undefined ? undefined : { canonical: suggested, kind: 'number' };
}

const endsAsMetric =
  /\b(?:rate|score|reward|consistency|agreement|concordance|coverage|error|ratio|correctness|completeness|faithfulness|reliability)$/;
const noMetric =
  /\b(?:learning|dropout|sampling|frame|refresh|heart|respiratory|base|prevalence|positive|class|risk|decay|growth|compression|aspect|bit|split|event|interest|readmission|admission|mortality|death|incidence|infection|outcome|complication|churn|conversion|threshold|warm-?up|default|mutation|noise)\b/;

/** A measure under a name of the card's own, "Hallucination rate": believed only where its place says that it is one. */
export function ownMetric(label: string): Metric | undefined {
  const folded = label
    .toLowerCase()
    .replace(/[*_`:]/g, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (folded.split(' ').length > 5 || !endsAsMetric.test(folded) || noMetric.test(folded)) return undefined;
  return { canonical: label.replace(/[*`]|:\s*$/g, '').trim(), kind: 'number' };
}

const notOwn =
  /\b(?:train(?:ing)?|baselines?|targets?|human|previous|prior|chance|random|min\w*|max\w*|gap|diff\w*|delta|no|without)\b|[/,]/i;

/** "Referable sensitivity" in a column of metrics: a known metric of what the words in front say, under its whole name. */
export function metricOfPart(label: string): Metric | undefined {
  const words = label
    .replace(/[*_`:]/g, '')
    .trim()
    .split(/\s+/);
  const kind = [1, 2].map((at) => metricOf(words.slice(at).join(' '))?.kind).find((found) => found !== undefined);
  return kind === undefined || notOwn.test(label) ? undefined : { canonical: words.join(' '), kind };
}
