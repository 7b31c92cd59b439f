/**
 * The target of the first link with `rel` in a Link header (RFC 8288), or undefined. A target without angle brackets, which some
 * registries send, is taken as it is.
 */
export function parseLink(header: string | readonly string[] | undefined, rel: string): string | undefined {
  const text = [header ?? []].flat().join(', ');
  for (const [, bracketed, plain, parameters = ''] of text.matchAll(LINK)) {
    if (relationsOf(parameters).includes(rel)) return bracketed ?? plain;
  }
  return undefined;
}

const LINK = /(?:<([^>]*)>|([^\s,;<>]+))((?:\s*;\s*[^\s;,="]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)+)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;

function relationsOf(parameters: string): string[] {
  const match = REL.exec(parameters);
  return (match?.[1] ?? match?.[2] ?? '').toLowerCase().split(/\s+/);
}
