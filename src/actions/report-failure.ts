import { IntegrityError, UserError } from '../oci/errors.ts';
import { RegistryError, registryErrorOf } from '../registry/errors.ts';
import type { Environment } from './environment.ts';
import { explain } from './explain.ts';
import { readServerHosts } from './hosts.ts';
import type { Log } from './log.ts';
import { isSystemError } from './system-error.ts';
import type { CredentialKinds } from './token-kind.ts';
import { readWorkflowEvent } from './workflow-event.ts';

/** Tells why a run failed: in one line with its remedy, or for a defect of ours with everything that a bug report needs. */
export function reportFailure(
  error: unknown,
  environment: Environment,
  credentialKinds: CredentialKinds,
  log: Log,
): void {
  if (!(error instanceof Error)) {
    log.error(`unexpected error: ${String(error)}`);
  } else if (isExpected(error)) {
    log.error(explainIn(error, environment, credentialKinds));
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
  return isKnown || (error.cause instanceof Error && isExpected(error.cause));
}

function explainIn(error: Error, environment: Environment, credentialKinds: CredentialKinds): string {
  // Without an answer there is nothing to look up, and the server URL may be the very thing that is wrong.
  if (registryErrorOf(error) === undefined) return error.message;
  return explain(error, {
    environment,
    hosts: readServerHosts(environment),
    event: readWorkflowEvent(environment),
    credentialKinds,
  });
}

function stackOf(error: Error): string[] {
  const lines = (error.stack ?? error.message).split('\n');
  return error.cause instanceof Error ? [...lines, 'caused by:', ...stackOf(error.cause)] : lines;
}
