import type { RetryPolicy } from '../http/retry.ts';
import type { Context, Step } from './context.ts';
import type { Environment } from './environment.ts';
import { readServerHosts } from './hosts.ts';
import { Interruption, listenForInterruption } from './interruption.ts';
import type { Log } from './log.ts';
import type { FactsByRepository } from './refusal-facts.ts';
import type { CredentialKinds } from './token-kind.ts';
import { UsageError } from './usage-error.ts';

/** 0 done · 1 failed · 2 wrong use · 130, 143 interrupted (interfaces §1). */
export type ExitStatus = 0 | 1 | 2 | 130 | 143;

export interface Surroundings {
  readonly log: Log;
  readonly environment: Environment;
  readonly step?: Step;
  readonly retry?: Partial<RetryPolicy>;
}

/** Runs `work` and tells what went wrong, if anything: the one place that catches everything. */
export async function run(
  work: (context: Context) => Promise<void>,
  { log, environment, step, retry = {} }: Surroundings,
): Promise<ExitStatus> {
  const interruptions = listenForInterruption(process);
  const { signal } = interruptions;
  const credentialKinds: CredentialKinds = new Map();
  const facts: FactsByRepository = new Map();
  try {
    const hosts = readServerHosts(environment);
    const now = (): number => performance.now();
    await work({ log, environment, hosts, signal, now, credentialKinds, facts, retry, step });
    return 0;
  } catch (error) {
    if (signal.reason instanceof Interruption) {
      log.error(signal.reason.message);
      return signal.reason.exitStatus;
    }
    // It brings the HTTP client's errors, without which the test registry starts faster.
    const { reportFailure } = await import('./report-failure.ts');
    reportFailure(error, { environment, credentialKinds, facts, log });
    return error instanceof UsageError ? 2 : 1;
  } finally {
    interruptions.stop();
  }
}
