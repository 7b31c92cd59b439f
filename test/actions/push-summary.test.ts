import { describe, expect, test } from 'vitest';
import { summarizePush } from '../../src/actions/push-summary.ts';
import { digestOf } from '../../src/oci/digest.ts';
import type { CopyNode } from '../../src/registry/copy-report.ts';

const root = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOf('root'), size: 400 };
const references = [
  { registry: 'ghcr.io', repository: 'acme/app', tag: '1.2' },
  { registry: 'ghcr.io', repository: 'acme/app', tag: 'latest' },
];

function summarize(
  nodes: readonly CopyNode[],
  isDryRun = false,
  platforms: readonly string[] = ['linux/amd64'],
) {
  const report = { root, size: 1400, uploadedBytes: 400, nodes };
  return summarizePush({ references, report, platforms, isDryRun });
}

describe('ACT-06 the summary of a push', () => {
  test('has pull commands by tag and digest, and a row for each part', () => {
    const layer = {
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: digestOf('layer'),
      size: 1000,
    };
    const summary = summarize([
      { descriptor: root, outcome: 'uploaded' },
      { descriptor: layer, outcome: 'mounted' },
    ]);
    expect(summary).toMatchInlineSnapshot(`
      "### Pushed <code>ghcr.io/acme/app</code>

      1.40 kB in 2 parts · 400 B uploaded · linux/amd64

      <pre><code>docker pull ghcr.io/acme/app&#58;1.2
      docker pull ghcr.io/acme/app&#58;latest
      docker pull ghcr.io/acme/app&#64;sha256&#58;4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2</code></pre>

      | Digest | Kind | Type | Size | What happened |
      | --- | --- | --- | --- | --- |
      | <code>sha256&#58;4813494d137e</code> | manifest | application/vnd.oci.image.manifest.v1&#43;json | 400 B | uploaded |
      | <code>sha256&#58;dac1d7cfa950</code> | blob | application/vnd.oci.image.layer.v1.tar&#43;gzip | 1.00 kB | mounted from another repository |

      "
    `);
  });

  test('shows untrusted media types and platforms as text', () => {
    const odd = { mediaType: 'x|<img src=y>\n::error::z', digest: digestOf('odd'), size: 1 };
    const summary = summarize([{ descriptor: odd, outcome: 'exists' }], false, ['<b>/`x`']);
    expect(summary).not.toMatch(/<img|<b>|`|\n::/);
  });

  test('of a dry run says so', () => {
    expect(summarize([], true)).toContain('### Dry run: nothing was pushed to');
    expect(summarize([], true)).toContain('400 B would be uploaded');
  });

  test('of a very large image leaves rows out, and says how many', () => {
    const nodes = Array.from(
      { length: 205 },
      (_, number): CopyNode => ({
        descriptor: { mediaType: 'a/b', digest: digestOf(String(number)), size: 1 },
        outcome: 'exists',
      }),
    );
    expect(summarize(nodes)).toContain('… and 5 further parts.');
  });
});
