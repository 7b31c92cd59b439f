import { readFileSync } from 'node:fs';
import type { Environment } from './environment.ts';

/** What the event that started the workflow says about the job's token and the owner. */
export interface WorkflowEvent {
  /** The job's token is read-only: a pull request from a fork, or a run that Dependabot has started. */
  readonly isUntrusted: boolean;
  /** Of these the latter, whose token `permissions:` can raise. */
  readonly isDependabot: boolean;
  /** The kind of the account that owns the repository. */
  readonly ownerKind: 'organization' | 'user' | undefined;
}

const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/** The events whose token is read-only when Dependabot is behind them (docs.github.com, "Dependabot on GitHub Actions"). */
const DEPENDABOT_EVENTS = [...PULL_REQUEST_EVENTS, 'push', 'create', 'deployment', 'deployment_status'];

/** Reads the event's file (`GITHUB_EVENT_PATH`). Outside a workflow nothing is known. */
export function readWorkflowEvent(environment: Environment): WorkflowEvent {
  const event = readEventDocument(environment.GITHUB_EVENT_PATH) as EventDocument;
  const name = environment.GITHUB_EVENT_NAME ?? '';
  const isDependabot = environment.GITHUB_ACTOR === 'dependabot[bot]' && DEPENDABOT_EVENTS.includes(name);
  return {
    isUntrusted: isDependabot || (PULL_REQUEST_EVENTS.includes(name) && isFromFork(event.pull_request)),
    isDependabot,
    ownerKind: ownerKindOf(event.repository?.owner?.type),
  };
}

/** The kind of the owner of a package, where that is the owner of the workflow's repository. */
export function knownOwnerKind(packageName: string, environment: Environment): WorkflowEvent['ownerKind'] {
  const [owner = ''] = packageName.split('/');
  const isOwn = environment.GITHUB_REPOSITORY?.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
  return isOwn === true ? readWorkflowEvent(environment).ownerKind : undefined;
}

interface PullRequest {
  readonly head?: { readonly repo?: { readonly full_name?: unknown; readonly fork?: unknown } | null };
  readonly base?: { readonly repo?: { readonly full_name?: unknown } };
}

interface EventDocument {
  readonly pull_request?: PullRequest;
  readonly repository?: { readonly owner?: { readonly type?: unknown } };
}

/** A fork may have pull requests of its own, between its branches; a fork that was deleted is null. */
function isFromFork({ head, base }: PullRequest = {}): boolean {
  if (head?.repo === null) return true;
  const [from, to] = [head?.repo?.full_name, base?.repo?.full_name];
  return from !== undefined && to !== undefined ? from !== to : head?.repo?.fork === true;
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
