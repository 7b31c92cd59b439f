import { readFileSync } from 'node:fs';
import type { Environment } from './environment.ts';

/** What the event that started the workflow says about the job's token and the owner. */
export interface WorkflowEvent {
  /** The job's token is read-only, whatever `permissions:` says: a pull request from a fork, or one by Dependabot. */
  readonly isUntrusted: boolean;
  /** The kind of the account that owns the repository. */
  readonly ownerKind: 'organization' | 'user' | undefined;
}

/** Reads the event's file (`GITHUB_EVENT_PATH`). Outside a workflow nothing is known. */
export function readWorkflowEvent(environment: Environment): WorkflowEvent {
  const event = readEventDocument(environment.GITHUB_EVENT_PATH) as EventDocument;
  const isPullRequest = environment.GITHUB_EVENT_NAME === 'pull_request';
  const isFromFork = isPullRequest && event.pull_request?.head?.repo?.fork === true;
  return {
    isUntrusted: isFromFork || (environment.GITHUB_ACTOR === 'dependabot[bot]' && isPullRequest),
    ownerKind: ownerKindOf(event.repository?.owner?.type),
  };
}

interface EventDocument {
  readonly pull_request?: { readonly head?: { readonly repo?: { readonly fork?: unknown } } };
  readonly repository?: { readonly owner?: { readonly type?: unknown } };
}

/** The event as GitHub sent it; empty where there is none. */
export function readEventDocument(path: string | undefined): object {
  if (path === undefined || path === '') return {};
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // It only sharpens a message: an absent or odd file must not hide the error that is being explained.
    return {};
  }
}

function ownerKindOf(type: unknown): WorkflowEvent['ownerKind'] {
  if (type === 'Organization') return 'organization';
  return type === 'User' ? 'user' : undefined;
}
