import { GitHubError } from './github-error.ts';
import type { RestClient } from './rest-client.ts';

/** One line of a file, or the run as a whole, that something is said about. */
export interface CheckAnnotation {
  readonly path: string;
  readonly level: 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

/** What a commit is told about an image. Texts are Markdown. */
export interface CommitReport {
  /** OWNER/REPOSITORY. */
  readonly repository: string;
  /** Full SHA of the commit. */
  readonly sha: string;
  readonly name: string;
  readonly isPassed: boolean;
  /** One line without markup. */
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
  /** Where people read more. */
  readonly url: string | undefined;
}

/** The most annotations that one request takes. */
const MAX_ANNOTATIONS = 50;
const MAX_SUMMARY = 65_535;
const MAX_STATUS_DESCRIPTION = 140;

/**
 * Writes a check run, or where the token may not, a commit status.
 * @returns which of the two; undefined when neither is allowed, such as in a pull request from a fork
 * @throws GitHubError for every other refusal
 */
export async function reportOnCommit(
  client: RestClient,
  report: CommitReport,
): Promise<'check run' | 'commit status' | undefined> {
  if (await isAllowed(() => createCheckRun(client, report))) return 'check run';
  return (await isAllowed(() => createStatus(client, report))) ? 'commit status' : undefined;
}

function createCheckRun(client: RestClient, report: CommitReport): Promise<unknown> {
  const { repository, sha, name, isPassed, title, summary, annotations, url } = report;
  return client.post(`/repos/${repository}/check-runs`, {
    ...{ name, head_sha: sha, status: 'completed', conclusion: isPassed ? 'success' : 'failure' },
    ...(url === undefined ? {} : { details_url: url }),
    output: {
      title,
      summary: summary.slice(0, MAX_SUMMARY),
      annotations: annotations.slice(0, MAX_ANNOTATIONS).map(({ path, level, title: head, message }) => ({
        ...{ path, start_line: 1, end_line: 1, annotation_level: level, title: head, message },
      })),
    },
  });
}

function createStatus(client: RestClient, { repository, sha, name, isPassed, title, url }: CommitReport) {
  return client.post(`/repos/${repository}/statuses/${sha}`, {
    ...{ state: isPassed ? 'success' : 'failure', context: name },
    description: title.slice(0, MAX_STATUS_DESCRIPTION),
    ...(url === undefined ? {} : { target_url: url }),
  });
}

/** By 404 GitHub hides what a token may not even see. */
async function isAllowed(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 403 || error.status === 404)) return false;
    throw error;
  }
}
