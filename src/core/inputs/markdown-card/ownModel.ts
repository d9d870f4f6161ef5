/** Whether a name of a model is the card's own: "Ours", or the card's name with or without its size. */
export function isOwn(label: string, names: readonly string[]): boolean {
  if (/\b(?:ours|our model|this model|this work|proposed|selected|chosen|deployed|served|final)\b/i.test(label)) return true;
  const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const own = fold(label.replace(/\[[^\][]*\]|\([^()]*\)/g, ' '));
  return (
    own.length >= 3 &&
    names.some((name) => fold(name).length >= 3 && (own.includes(fold(name)) || (own.length >= 5 && fold(name).includes(own))))
  );
}
