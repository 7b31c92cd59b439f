import { describe } from 'vitest';
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
