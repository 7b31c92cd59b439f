import { formatReference, parseReference, parseTag, type Reference } from '../oci/reference.ts';
import type { ServerHosts } from './hosts.ts';
import type { Log } from './log.ts';
import { parseInput, UsageError } from './usage-error.ts';

/** A repository to push to, with the tags that the image gets there. */
export interface Destination {
  /** `host[:port]` */
  readonly registry: string;
  readonly repository: string;
  readonly tags: readonly string[];
}

/**
 * Reads the inputs `image` and `tags`: a tag that is written in `image` counts too, and `latest` when there is none.
 * @throws UsageError that names the input and the rule it breaks
 */
export function readDestinations(
  images: readonly string[],
  tags: readonly string[],
  hosts: ServerHosts,
  log: Pick<Log, 'notice'>,
): Destination[] {
  const wanted = tags.map((tag) => parseInput('tags', tag, parseTag));
  return images.map((text) => {
    const { registry, repository, tag } = parseImage(text, hosts, log);
    const all = [...(tag === undefined ? [] : [tag]), ...wanted];
    return { registry, repository, tags: all.length === 0 ? ['latest'] : [...new Set(all)] };
  });
}

export function referencesOf({ registry, repository, tags }: Destination): string[] {
  return tags.map((tag) => formatReference({ registry, repository, tag }));
}

function parseImage(text: string, hosts: ServerHosts, log: Pick<Log, 'notice'>): Reference {
  const lower = lowerName(text);
  const reference = parseInput('image', lower, parseReference);
  if (lower !== text)
    log.notice(`image: ${text} is pushed as ${lower}, since registries take lower case only`);
  const { registry, repository, digest } = reference;
  if (digest !== undefined) {
    throw new UsageError(
      `image: ${JSON.stringify(text)} has a digest, which follows from the content: leave it out`,
    );
  }
  if (registry === 'docker.io' && !/^(index\.)?docker\.io\//.test(lower)) {
    throw new UsageError(
      `image: ${JSON.stringify(text)} names no registry: write ${hosts.container}/${lower}, or docker.io/… for Docker Hub`,
    );
  }
  if (registry === hosts.container && !repository.includes('/')) {
    throw new UsageError(
      `image: ${JSON.stringify(text)} names no owner: write ${registry}/OWNER/${repository}`,
    );
  }
  return reference;
}

/** Names are lower case; a tag keeps its case. */
function lowerName(text: string): string {
  const colon = text.indexOf(':', text.lastIndexOf('/') + 1);
  return colon === -1 ? text.toLowerCase() : text.slice(0, colon).toLowerCase() + text.slice(colon);
}
