import type { ImageDocuments, ManifestDocument } from '../../images/edit/image-documents.ts';
import { ANNOTATION } from '../../oci/annotations.ts';
import { ATTESTATION, isAttestation } from '../../oci/attestation.ts';
import { readVerified } from '../../oci/content.ts';
import type { Descriptor } from '../../oci/descriptor.ts';
import { contentOf, type Source } from '../../oci/target.ts';
import { type BaseImage, findBaseInProvenance } from './provenance.ts';

const PREDICATE_TYPE = 'in-toto.io/predicate-type';
const PROVENANCE = 'https://slsa.dev/provenance/';
/** A whole build with its Dockerfiles; one of this size is an attack on memory (bytes). */
const MAX_PROVENANCE_BYTES = 16 * 1024 * 1024;

/**
 * What an image is built on, as far as all its platforms agree: by annotations, as buildah writes them, or by BuildKit's provenance in
 * the index. Labels do not count: they may be those of the base's own base.
 */
export async function findBaseImage(documents: ImageDocuments, source: Source): Promise<BaseImage> {
  const images = [...documents.values()].filter(
    ({ manifest, descriptor }) => manifest.kind === 'image' && !isAttestation(descriptor),
  );
  const bases = await Promise.all(images.map((image) => baseOf(image, documents, source)));
  return {
    name: agreedOf(bases.map((base) => base?.name)),
    digest: agreedOf(bases.map((base) => base?.digest)),
  };
}

function agreedOf(values: readonly (string | undefined)[]): string | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

async function baseOf(
  image: ManifestDocument,
  documents: ImageDocuments,
  source: Source,
): Promise<BaseImage | undefined> {
  const { [ANNOTATION.baseName]: name, [ANNOTATION.baseDigest]: digest } = image.manifest.annotations ?? {};
  if (name !== undefined) return { name, digest };
  const provenance = provenanceOf(image.descriptor, documents);
  return provenance && findBaseInProvenance(await readJson(source, provenance));
}

/** The provenance about an image, among the attestations of its index. */
function provenanceOf({ digest }: Descriptor, documents: ImageDocuments): Descriptor | undefined {
  const about = [...documents.values()].filter(
    ({ descriptor: { annotations } }) => annotations?.[ATTESTATION.subject] === digest,
  );
  const layers = about.flatMap(({ manifest }) => (manifest.kind === 'image' ? manifest.layers : []));
  return layers.find(
    ({ annotations, size }) =>
      annotations?.[PREDICATE_TYPE]?.startsWith(PROVENANCE) === true && size <= MAX_PROVENANCE_BYTES,
  );
}

/** Undefined for what is no JSON: nobody has checked an attestation. */
async function readJson(source: Source, descriptor: Descriptor): Promise<unknown> {
  const bytes = await readVerified(contentOf(source, descriptor));
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
