/** Query parameters of the registry protocol, whose values say what was asked for and are no secrets. */
const HARMLESS_PARAMETERS = new Set([
  'artifactType',
  'digest',
  'digest-algorithm',
  'from',
  'last',
  'mount',
  'n',
  'scope',
  'service',
  'tag',
]);

/** A URL for messages: no user name, no password, no fragment, and every query value but the harmless ones as `REDACTED`. */
export function redactUrl(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.hash = '';
  const query = [...url.searchParams].map(
    ([name, value]) =>
      `${encodeURIComponent(name)}=${HARMLESS_PARAMETERS.has(name) ? readable(value) : 'REDACTED'}`,
  );
  shown.search = '';
  return query.length === 0 ? shown.href : `${shown.href}?${query.join('&')}`;
}

/** Colons, slashes and commas need no escape in a query and make digests and scopes legible. */
function readable(value: string): string {
  return encodeURIComponent(value).replace(/%(3A|2F|2C)/g, decodeURIComponent);
}
