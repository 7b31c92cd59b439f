import { IntegrityError, UserError } from '../oci/errors.ts';
import { RegistryError, registryErrorOf } from '../registry/errors.ts';
import type { Context } from './context.ts';
import { explain } from './explain.ts';
import { readServerHosts } from './hosts.ts';
import { isSystemError } from './system-error.ts';
import { readWorkflowEvent } from './workflow-event.ts';

/** What a run has left behind that explains its failure. */
export type FailedRun = Pick<Context, 'environment' | 'credentialKinds' | 'facts' | 'log'>;

/** Tells why a run failed: in one line with its remedy, or for a defect of ours with everything that a bug report needs. */
export function reportFailure(error: unknown, run: FailedRun): void {
  const { log } = run;
  if (!(error instanceof Error)) {
    log.error(`unexpected error: ${String(error)}`);
  } else if (isExpected(error)) {
    log.error(explainIn(error, run));
  } else {
    log.error(`unexpected error: ${error.message}`);
    log.group('Details for a bug report', stackOf(error));
  }
}

/** Errors that say what to do stay that, however they are wrapped. Anything else is a defect of the program. */
function isExpected(error: Error): boolean {
  const isKnown =
    error instanceof UserError ||
    error instanceof IntegrityError ||
    error instanceof RegistryError ||
    isSystemError(error);
  if (error instanceof AggregateError) return error.errors.every(isExpected);
  return isKnown || (error.cause instanceof Error && isExpected(error.cause));
}

function explainIn(error: Error, { environment, credentialKinds, facts }: FailedRun): string {
  // Without an answer there is nothing to look up, and the server URL may be the very thing that is wrong.
  if (!(error instanceof AggregateError) && registryErrorOf(error) === undefined) return error.message;
  return explain(error, {
    environment,
    hosts: readServerHosts(environment),
    event: readWorkflowEvent(environment),
    credentialKinds,
    facts,
  });
}

function stackOf(error: Error): string[] {
  const lines = (error.stack ?? error.message).split('\n');
  return error.cause instanceof Error ? [...lines, 'caused by:', ...stackOf(error.cause)] : lines;
}
