/** Percent-encoded segment by segment, so that a name may hold spaces, `#` or `:`. */
export function uriOf(uri: string, root: string): string {
  return `${root}${uri}`.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  // A lone half of a surrogate pair has no encoding; the replacement character stands for it.
  return encodeURIComponent(segment.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** An address of the web in the letters of RFC 3986, for formats that check it; absent for any other text. */
export function plainAddress(url: string): string | undefined {
  return /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#](?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?$/.test(url) &&
    url.split('#').length < 3
    ? url
    : undefined;
}
