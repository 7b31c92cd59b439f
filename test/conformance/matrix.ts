import { blobCases } from './blob-cases.ts';
import type { ConformanceGroup } from './conformance-case.ts';
import { DATA_SETS } from './data-sets.ts';
import { imageCases } from './image-cases.ts';
import {
  badDigestImageCases,
  emptyCases,
  invalidDigestCases,
  missingManifestCases,
  pingCases,
} from './refusal-cases.ts';
import type { RegistryClient } from './registry-client.ts';

/**
 * The matrix of the OCI conformance suite, in its order and with its names: what it runs at the development version of
 * the specification with sparse manifests.
 * @param client is asked when a case runs, not before
 */
export function conformanceMatrix(client: () => RegistryClient): ConformanceGroup[] {
  const own = (name: string) => (): RegistryClient => client().in(`conformance/${name.replaceAll(' ', '-')}`);
  const blobs = (algorithm: 'sha256' | 'sha512'): ConformanceGroup => {
    const name = `${algorithm} blobs`;
    const source = own(`${name} source`);
    return { name, cases: blobCases(algorithm, () => ({ target: own(name)(), source: source() })) };
  };
  return [
    { name: 'ping', cases: pingCases(client) },
    { name: 'empty', cases: emptyCases(own('empty')) },
    blobs('sha256'),
    blobs('sha512'),
    ...Object.entries(DATA_SETS).map(([name, create]) => ({ name, cases: imageCases(create(), own(name)) })),
    { name: 'bad-digest-image', cases: badDigestImageCases(own('bad-digest-image')) },
    { name: 'missing-manifest', cases: missingManifestCases(own('image')) },
    { name: 'invalid-digest-format', cases: invalidDigestCases(own('invalid-digest-format')) },
  ];
}
