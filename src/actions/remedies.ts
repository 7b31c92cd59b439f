import { DEFAULT_RETRY_POLICY } from '../http/retry.ts';
import { CONNECTION_REMEDIES, CREDENTIAL_REMEDIES } from './connection-remedies.ts';
import { formatSeconds } from './format.ts';
import { PERMISSION_REMEDIES } from './permission-remedies.ts';
import { isRefused, type Remedy, says } from './remedy.ts';

const LOST_PART =
  'The registry lost a part of the image between upload and manifest, which passes: run again.';

/** What the reference registry wants to be told, in version 2 and 3. */
const ALLOWED_URLS = ['validation:', '  manifests:', '    urls:', "      allow: ['^https://']"].join('\n');

const FOREIGN_LAYERS: Remedy = {
  id: 'foreign-layers',
  title: 'Foreign layers that the registry does not allow',
  // Version 2 leaves out what is wrong with the layer, and says only that there is something, beside the blob that it misses.
  applies: says('invalid url on layer', 'unknown unknown error\nmanifest_blob_unknown'),
  advise: (failure) => {
    const { registry } = failure;
    const cause = `The image has foreign layers, such as the base layers of Windows, and ${registry} does not allow the addresses where they are: allow them in its configuration:\n${ALLOWED_URLS}`;
    return says('invalid url on layer')(failure) ? [cause] : [cause, LOST_PART];
  },
};

const RATE_LIMIT: Remedy = {
  id: 'rate-limit',
  title: 'Too many requests',
  applies: (failure) => failure.status === 429 || (isRefused(failure) && says('rate limit')(failure)),
  advise: ({ retryAfterMs = 0 }) => [
    retryAfterMs > DEFAULT_RETRY_POLICY.maxRetryAfterMs
      ? `The registry limits requests, and takes none for ${formatSeconds(retryAfterMs / 1000)}: run again then, with a smaller "concurrency" or fewer jobs at once.`
      : 'The registry limits requests, and waiting did not help: run again later, with a smaller "concurrency" or fewer jobs at once.',
  ],
};

/** What is wrong with the content, or with the registry itself. */
const CONTENT_REMEDIES: readonly Remedy[] = [
  {
    id: 'damaged',
    title: 'Content that is not what its digest says',
    applies: says('digest_invalid'),
    advise: () => [
      'What arrived is not what its digest says: the source is damaged, or something on the way changes bytes. Build the image again.',
    ],
  },
  FOREIGN_LAYERS,
  {
    id: 'missing-part',
    title: 'A part that the registry has lost',
    applies: says('manifest_blob_unknown'),
    advise: () => [LOST_PART],
  },
  {
    id: 'no-pushes',
    title: 'A registry that takes no pushes',
    applies: ({ status }) => status === 405,
    advise: ({ registry }) => [
      `${registry} takes no pushes: it is set to read-only, or it is a cache of another registry. Push to that one, or have this one opened.`,
    ],
  },
  {
    id: 'too-large',
    title: 'A part that is too large',
    applies: (failure) => failure.status === 413 || (failure.status === 416 && says('too large')(failure)),
    advise: ({ isGitHub }) => [
      isGitHub
        ? 'A part of the image is too large: GitHub takes layers of up to 10 GB, each within ten minutes. Split the layer.'
        : 'A part of the image is too large for the registry, or for a proxy before it: raise its body limit or split the layer.',
    ],
  },
  {
    id: 'not-found',
    title: 'Nothing there, or nothing that may be seen',
    applies: ({ status }) => status === 404,
    advise: ({ registry, repository, credential }) => [
      `${registry}/${repository} is not there, or ${credential === 'none' ? 'is private and there is no login' : 'this login may not see it'}: check name and tag.`,
    ],
  },
  {
    id: 'server',
    title: 'A registry in trouble',
    applies: ({ status }) => status !== undefined && status >= 500,
    advise: ({ registry, isGitHub }) => [
      `${registry} has trouble, and trying again did not help: run again later${isGitHub ? ' (https://www.githubstatus.com says what is known)' : ' and look at the log of the registry'}.`,
    ],
  },
];

/** The one table of remedies. The first row that applies speaks, so special cases stand above general ones. */
export const REMEDIES: readonly Remedy[] = [
  RATE_LIMIT,
  ...PERMISSION_REMEDIES,
  ...CONNECTION_REMEDIES,
  ...CREDENTIAL_REMEDIES,
  ...CONTENT_REMEDIES,
];
