import { describe } from 'vitest';
import { whyNoBridge } from './bridged-engine.ts';
import { canStartDaemons, MODERN_DOCKERD } from './daemons.ts';
import { type ToolName, whyUnavailable } from './tools.ts';

/** A group of tests that need these tools. Where one is missing they are skipped, and the title says why. */
export function describeWith(tools: readonly ToolName[], title: string, body: () => void): void {
  const reasons = tools.flatMap((tool) => {
    const reason = whyUnavailable(tool);
    return reason === undefined ? [] : [`${tool}: ${reason}`];
  });
  if (reasons.length === 0) describe(title, body);
  else describe.skip(`${title} [skipped: ${reasons.join('; ')}]`, body);
}

/** The same for tests that change the machine, and run in a network and mount namespace of their own for that. */
export function describeInNamespace(tools: readonly ToolName[], title: string, body: () => void): void {
  if (canStartDaemons()) describeWith([...tools, 'ip'], title, body);
  else describe.skip(`${title} [skipped: a namespace of its own takes root on Linux]`, body);
}

/** The same for tests whose engine gives containers a network. */
export function describeWithBridge(tools: readonly ToolName[], title: string, body: () => void): void {
  const reason = canStartDaemons() ? whyNoBridge() : 'an engine of its own takes root on Linux';
  if (reason === undefined) describeWith([...tools, 'ip', 'iptables'], title, body);
  else describe.skip(`${title} [skipped: ${reason}]`, body);
}

/** The same for tests with an engine that has the containerd store: `dockerd` is the program to start. */
export function describeWithModernEngine(title: string, body: (dockerd: string) => void): void {
  const dockerd = process.env[MODERN_DOCKERD];
  if (dockerd === undefined)
    describe.skip(`${title} [skipped: ${MODERN_DOCKERD} names no dockerd]`, () => {});
  else if (!canStartDaemons()) describe.skip(`${title} [skipped: dockerd takes root on Linux]`, () => {});
  else describeWith(['docker'], title, () => body(dockerd));
}
