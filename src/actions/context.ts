import type { RetryPolicy } from '../http/retry.ts';
import type { Environment } from './environment.ts';
import type { ServerHosts } from './hosts.ts';
import type { Log } from './log.ts';
import type { FactsByRepository } from './refusal-facts.ts';
import type { CredentialKinds } from './token-kind.ts';

/** What a use case needs of the world around it, the same in a workflow step and on a command line. */
export interface Context {
  readonly log: Log;
  readonly environment: Environment;
  readonly hosts: ServerHosts;
  /** Aborts when the user or the runner wants the process to end. */
  readonly signal: AbortSignal;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** Filled on the way, so that a refusal can be explained. */
  readonly credentialKinds: CredentialKinds;
  /** The same, of what GitHub's REST API says about a refused package. */
  readonly facts: FactsByRepository;
  /** How often a failed request is tried again; the client's own policy by default. */
  readonly retry: Partial<RetryPolicy>;
  /** The workflow step; undefined on a command line. */
  readonly step: Step | undefined;
}

/** What a workflow step can leave behind for later steps and for people. */
export interface Step {
  setOutput(name: string, value: string): void;
  exportVariable(name: string, value: string): void;
  /** For the post step of the same action. Never a secret: it stands in a file. */
  saveState(name: string, value: string): void;
  state(name: string): string;
  /** Adds Markdown to the job summary, where the runner has one. */
  appendSummary(markdown: string): Promise<void>;
}
