import type { ImageDocuments } from '../../images/edit/image-documents.ts';
import { ANNOTATION } from '../../oci/annotations.ts';
import { isAttestation } from '../../oci/attestation.ts';
import type { Log } from '../log.ts';
import { createValueRules } from './value-rules.ts';

/**
 * Warns of what the edited image still says, and nobody has said here: values that GitHub does not show, above all a source that came
 * with the base image and would link the package to somebody else's repository (LINK-02, META-05).
 * @param repositoryUrl of the repository that the image is of; undefined when unknown
 */
export function warnOfInherited(
  documents: ImageDocuments,
  serverUrl: string,
  repositoryUrl: string | undefined,
  log: Pick<Log, 'warning'>,
): void {
  const rules = createValueRules(serverUrl);
  const warnings = new Set<string>();
  for (const { descriptor, manifest, config } of documents.values()) {
    if (isAttestation(descriptor)) continue;
    const labels = Object.entries(config?.fields.config?.Labels ?? {});
    for (const [key, value] of [...labels, ...Object.entries(manifest.annotations ?? {})]) {
      if (typeof value !== 'string') continue;
      const isForeign = key === ANNOTATION.source && isOtherThan(value, repositoryUrl);
      if (isForeign)
        warnings.add(`${key} says ${value}, so a new package would be linked there: set it, or remove it`);
      else if (rules[key]?.(value) !== undefined)
        warnings.add(`${key} ${JSON.stringify(value)} ${rules[key]?.(value)}`);
    }
  }
  for (const warning of warnings) log.warning(`the image says it of itself: ${warning}`);
}

function isOtherThan(source: string, repositoryUrl: string | undefined): boolean {
  if (repositoryUrl === undefined) return false;
  return source.replace(/(?:\.git)?\/?$/, '').toLowerCase() !== repositoryUrl.toLowerCase();
}
