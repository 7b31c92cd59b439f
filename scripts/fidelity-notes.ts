/** How mode `ghcr` keeps a rule, where it is not simply as the rule says. */
export interface FidelityNote {
  /** `on demand`: only when somebody asks for it; `partly`, `otherwise`: the test registry does less, or something else. */
  readonly kept: 'on demand' | 'partly' | 'otherwise';
  readonly note: string;
}

const TRAFFIC = 'off until a [fault](test-registry/faults.md) or a setting asks for it';
const WEBHOOK = 'with `--webhook`';
const SERVER = 'with `--server-url` and settings of the world';
const MIGRATION = 'by `POST /_/migration`, or `migrated: true` in the world';
const EDITION = 'the column of 2024; the others by `settings.edition`';

/** By the id of the rule. docs/fidelity.md says `as stated` for all others. */
export const FIDELITY_NOTES: Readonly<Record<string, FidelityNote>> = {
  'CHALLENGE-11': { kept: 'partly', note: 'five minutes of real time, also where a test moves the clock' },
  'TOKEN-3': { kept: 'otherwise', note: 'it ends in random bytes, so that nobody guesses it' },
  'ERROR-12': { kept: 'on demand', note: 'a fault with this `status` and `body`' },
  'ERROR-23': { kept: 'on demand', note: `\`rateLimited\`, or \`rateLimit\`: ${TRAFFIC}` },
  'ERROR-24': { kept: 'on demand', note: 'a fault with this `status`' },
  'MANIFEST-11': { kept: 'on demand', note: `\`lagMs\`, or \`readAfterWriteLagMs\`: ${TRAFFIC}` },
  'MANIFEST-12': { kept: 'on demand', note: `\`creationRaceMs\`, or \`createRace403\`: ${TRAFFIC}` },
  'BLOB-2': {
    kept: 'partly',
    note: 'storage is on the registry’s own host, with `--blob-port` on another port',
  },
  'BLOB-4': { kept: 'on demand', note: 'with `--blob-port`; on one port the header is ignored' },
  'UPLOAD-5': {
    kept: 'partly',
    note: 'by our reading of the limit ([why](decisions/0010-limit-of-a-chunk.md))',
  },
  'MOUNT-5': { kept: 'on demand', note: `\`phantomMount\`, or \`mount: phantom\`: ${TRAFFIC}` },
  'RATE-1': { kept: 'on demand', note: `\`rateLimit\`: ${TRAFFIC}` },
  'RATE-2': { kept: 'on demand', note: 'with the limit' },
  'REFERRER-1': { kept: 'partly', note: '404; the 303 by `referrers: redirect`' },
  'REST-11': { kept: 'partly', note: 'it counts, and refuses nobody' },
  ...each(['HOOK-1', 'HOOK-2', 'HOOK-3', 'HOOK-4'], WEBHOOK),
  ...each(['EDITION-1', 'EDITION-2', 'EDITION-3', 'EDITION-4', 'EDITION-5', 'EDITION-6'], EDITION),
  ...each(['LEGACY-27', 'LEGACY-28', 'LEGACY-29', 'LEGACY-30', 'LEGACY-31', 'LEGACY-32'], MIGRATION),
  ...each(['GHES-1', 'GHES-2', 'GHES-3', 'GHES-4', 'GHES-5', 'GHES-6', 'GHES-7', 'GHES-8', 'GHES-9'], SERVER),
};

function each(ids: readonly string[], note: string): Record<string, FidelityNote> {
  return Object.fromEntries(ids.map((id) => [id, { kept: 'on demand', note }]));
}
