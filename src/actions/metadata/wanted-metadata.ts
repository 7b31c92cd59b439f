import type { METADATA_INPUTS } from '../definitions/describe.ts';
import type { Inputs } from '../inputs.ts';
import { parseInput, UsageError } from '../usage-error.ts';
import { parseAnnotation, parseKeyValue, parsePlacedKey } from './parse-annotation.ts';
import type { WantedMetadata } from './plan-edits.ts';
import { createValueRules } from './value-rules.ts';

export type MetadataInputs = Inputs<typeof METADATA_INPUTS> & { readonly attestations: 'keep' | 'drop' };

/**
 * Reads what an image is to say. Every value is checked here, before anything is read or sent (META-05).
 * @throws UsageError that names the input, the key, what is wrong and what to write
 */
export function readWantedMetadata(inputs: MetadataInputs, serverUrl: string): WantedMetadata {
  const annotations = inputs.annotations.map((line) => parseInput('annotations', line, parseAnnotation));
  const labels = inputs.labels.map((line) => parseInput('labels', line, parseKeyValue));
  const remove = inputs.remove.map((line) => parseInput('remove', line, parsePlacedKey));
  const rules = createValueRules(serverUrl);
  for (const { key, value } of [...annotations, ...labels]) {
    const problem = rules[key]?.(value);
    if (problem !== undefined) throw new UsageError(`${key} ${JSON.stringify(shortened(value))} ${problem}`);
  }
  const set = new Set([...annotations, ...labels].map(({ key }) => key));
  const both = remove.find(({ key, places }) => places.length === 0 && set.has(key));
  if (both !== undefined) throw new UsageError(`remove: ${both.key} is set as well: do one of the two`);
  return {
    ...{ annotations, labels, remove },
    attestations: inputs.attestations,
    convertToOci: inputs.convert === 'oci',
  };
}

const SHOWN_CHARACTERS = 60;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : text;
}
