import { performance } from 'node:perf_hooks';
import { IntegrityError, UserError } from '../oci/errors.ts';
import { registryErrorOf } from '../registry/errors.ts';
import type { Context, Step } from './context.ts';
import type { Environment } from './environment.ts';
import { explain } from './explain.ts';
import { readServerHosts } from './hosts.ts';
import { Interruption, listenForInterruption } from './interruption.ts';
import type { Log } from './log.ts';
import { isSystemError } from './system-error.ts';
import { UsageError } from './usage-error.ts';
import { readWorkflowEvent } from './workflow-event.ts';

/** 0 done · 1 failed · 2 wrong use · 130, 143 interrupted (interfaces §1). */
export type ExitStatus = 0 | 1 | 2 | 130 | 143;

export interface Surroundings {
  readonly log: Log;
  readonly environment: Environment;
  readonly step?: Step;
}

/** Runs `work` and tells what went wrong, if anything: the one place that catches everything. */
export async function run(
  work: (context: Context) => Promise<void>,
  { log, environment, step }: Surroundings,
): Promise<ExitStatus> {
  const interruptions = listenForInterruption(process);
  const credentialKinds: Context['credentialKinds'] = new Map();
  try {
    const hosts = readServerHosts(environment);
    await work({
      log,
      environment,
      hosts,
      signal: interruptions.signal,
      now: () => performance.now(),
      credentialKinds,
      step,
    });
    return 0;
  } catch (error) {
    const { reason } = interruptions.signal;
    if (reason instanceof Interruption) {
      log.error(reason.message);
      return reason.exitStatus;
    }
    report(error, environment, credentialKinds, log);
    return error instanceof UsageError ? 2 : 1;
  } finally {
    interruptions.stop();
  }
}

function report(
  error: unknown,
  environment: Environment,
  credentialKinds: Context['credentialKinds'],
  log: Log,
): void {
  if (error instanceof Error && isExpected(error)) {
    log.error(explainIn(error, environment, credentialKinds));
    return;
  }
  log.error(`unexpected error: ${error instanceof Error ? error.message : String(error)}`);
  const stack = error instanceof Error ? stackOf(error) : [];
  log.group('Details for a bug report', stack);
}

function isExpected(error: Error): boolean {
  return (
    error instanceof UserError ||
    error instanceof IntegrityError ||
    registryErrorOf(error) !== undefined ||
    isSystemError(error)
  );
}

function explainIn(
  error: Error,
  environment: Environment,
  credentialKinds: Context['credentialKinds'],
): string {
  // Hosts are read again because reading them may be what failed: then no registry was asked either.
  if (registryErrorOf(error) === undefined) return error.message;
  return explain(error, {
    environment,
    hosts: readServerHosts(environment),
    event: readWorkflowEvent(environment),
    credentialFor: (registry) => credentialKinds.get(registry) ?? 'none',
  });
}

function stackOf(error: Error): string[] {
  const lines = (error.stack ?? error.message).split('\n');
  return error.cause instanceof Error ? [...lines, 'caused by:', ...stackOf(error.cause)] : lines;
}
