import { isDigest } from '../oci/digest.ts';
import { UserError } from '../oci/errors.ts';

/** An image of a store on this machine. */
export interface ListedImage {
  /** `sha256:…` */
  readonly id: string;
  /** Full names with tags. */
  readonly names: readonly string[];
  /** Of the manifest, where the store keeps it. */
  readonly digest?: string;
  /** Several images under one name, as podman manifest makes it. */
  readonly isList?: boolean;
}

const MIN_ID_DIGITS = 12;
const MAX_LISTED = 8;

/** Whether a text is written as an image ID: 12 to 64 hex digits, with or without `sha256:` (ACT-16). */
export function isImageId(text: string): boolean {
  const digits = text.replace(/^sha256:/, '');
  return digits.length >= MIN_ID_DIGITS && digits.length <= 64 && /^[0-9a-f]+$/.test(digits);
}

/**
 * The image that a full or short ID means; undefined when there is none.
 * @param where says in messages which store it is
 * @throws UserError that lists the images whose IDs begin so
 */
export function findById(
  text: string,
  images: readonly ListedImage[],
  where: string,
): ListedImage | undefined {
  const digits = text.replace(/^sha256:/, '');
  return onlyImage(
    images.filter(({ id }) => id.replace(/^sha256:/, '').startsWith(digits)),
    `the image ID ${text} is the beginning of`,
    where,
  );
}

/**
 * The image of a name as podman and buildah take it: without host it is one of localhost, else of Docker Hub, else any
 * that ends so; without tag it is `latest`. Undefined when there is none.
 * @throws UserError that lists the images when there are several
 */
export function findByShortName(
  text: string,
  images: readonly ListedImage[],
  where: string,
): ListedImage | undefined {
  const digest = text.slice(text.lastIndexOf('@') + 1);
  if (isDigest(digest)) return images.find((image) => image.digest === digest);
  const tagged = (/:[^/]*$/.test(text) ? text : `${text}:latest`).replace(
    /^docker\.io\/(?=[^/]+$)/,
    'docker.io/library/',
  );
  for (const prefix of ['', 'localhost/', 'docker.io/library/', 'docker.io/']) {
    const found = images.find(({ names }) => names.includes(`${prefix}${tagged}`));
    if (found !== undefined) return found;
  }
  const similar = images.filter(({ names }) => names.some((name) => name.endsWith(`/${tagged}`)));
  return onlyImage(similar, `${JSON.stringify(text)} is the end of the names of`, where);
}

function onlyImage(images: readonly ListedImage[], problem: string, where: string): ListedImage | undefined {
  const unique = [...new Map(images.map((image) => [image.id, image])).values()];
  if (unique.length <= 1) return unique[0];
  const listed = unique.slice(0, MAX_LISTED).map(({ id, names }) => [id, ...names.slice(0, 1)].join(' '));
  const more = unique.length > MAX_LISTED ? ' and others' : '';
  throw new UserError(
    `${problem} ${unique.length} images ${where}: ${listed.join(', ')}${more}. Write more of it`,
  );
}
