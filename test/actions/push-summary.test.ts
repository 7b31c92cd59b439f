import { describe, expect, test } from 'vitest';
import type { ManifestFacts } from '../../src/actions/image-facts.ts';
import { type PushedImage, summarizePush } from '../../src/actions/push-summary.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-types.ts';
import type { CopyNode } from '../../src/registry/copy-report.ts';

const root = { mediaType: MEDIA_TYPE.ociManifest, digest: digestOf('root'), size: 400 };
const config = { mediaType: MEDIA_TYPE.ociConfig, digest: digestOf('config'), size: 50 };
const layer = { mediaType: MEDIA_TYPE.ociLayerGzip, digest: digestOf('layer'), size: 1000 };
const destination = { registry: 'ghcr.io', repository: 'acme/app', tags: ['1.2', 'latest'] };

function factsOf(os: string): ManifestFacts {
  const text = JSON.stringify({ schemaVersion: 2, mediaType: root.mediaType, config, layers: [layer] });
  const manifest = parseManifest(Buffer.from(text));
  return { descriptor: root, manifest, platform: { os, architecture: 'amd64' }, labels: {} };
}

function summarize(nodes: readonly CopyNode[], more: Partial<PushedImage> = {}) {
  const report = { root, size: 1400, uploadedBytes: 400, nodes };
  const facts = [factsOf('linux')];
  const state = { package: undefined, isAnonymouslyReadable: undefined };
  const remembered = new Set<Digest>();
  return summarizePush({
    destination,
    report,
    facts,
    remembered,
    isDryRun: false,
    seconds: 2,
    state,
    ...more,
  });
}

describe('ACT-06 the summary of a push', () => {
  test('has pull commands by tag and digest, and a row for each part', () => {
    const facts = { ownerKind: 'user', visibility: 'public', repository: 'acme/app' } as const;
    const nodes = [
      { descriptor: root, outcome: 'uploaded' },
      { descriptor: layer, outcome: 'mounted' },
    ] as const;
    const summary = summarize(nodes, { state: { package: facts, isAnonymouslyReadable: true } });
    expect(summary).toMatchInlineSnapshot(`
      "### Pushed <code>ghcr.io/acme/app</code>

      1.40 kB · 400 B uploaded in 2 s (200 B/s) · linux/amd64

      Visibility: public · linked to <code>acme/app</code> · can be pulled without login

      <pre><code>docker pull ghcr.io/acme/app&#58;1.2
      docker pull ghcr.io/acme/app&#58;latest
      docker pull ghcr.io/acme/app&#64;sha256&#58;4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2</code></pre>

      | Platform | Digest | Size | Layers |
      | --- | --- | --- | --- |
      | linux/amd64 | <code>sha256&#58;4813494d137e</code> | 1.05 kB | 1 mounted from another repository |

      <details><summary>2 parts</summary>

      | Digest | Kind | Type | Size | What happened |
      | --- | --- | --- | --- | --- |
      | <code>sha256&#58;4813494d137e</code> | manifest | application/vnd.oci.image.manifest.v1&#43;json | 400 B | uploaded |
      | <code>sha256&#58;dac1d7cfa950</code> | blob | application/vnd.oci.image.layer.v1.tar&#43;gzip | 1.00 kB | mounted from another repository |

      </details>

      "
    `);
  });

  test('shows untrusted media types and platforms as text', () => {
    const odd = { mediaType: 'x|<img src=y>\n::error::z', digest: digestOf('odd'), size: 1 };
    const summary = summarize([{ descriptor: odd, outcome: 'exists' }], {
      facts: [factsOf('<b>`x`')],
      state: {
        package: { ownerKind: 'user', visibility: '<b>|', repository: '<b>|' },
        isAnonymouslyReadable: false,
      },
    });
    expect(summary).not.toMatch(/<img|<b>|`|\n::/);
  });

  test('of a dry run says so', () => {
    const summary = summarize([], { isDryRun: true, state: undefined });
    expect(summary).toContain('### Dry run: nothing was pushed to');
    expect(summary).toContain('400 B would be uploaded');
    expect(summary).not.toContain('Visibility');
  });

  test('tells layers that a cache knew from those that were found', () => {
    const nodes = [{ descriptor: layer, outcome: 'exists' }] as const;
    expect(summarize(nodes)).toContain('| 1 already there |');
    const summary = summarize(nodes, { remembered: new Set([layer.digest]) });
    expect(summary).toContain('| 1 already there, known from the cache |');
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
