import { UsageError } from '../usage-error.ts';
import { withoutComments } from './fields.ts';

/** What happens to a tag that points to another image already. */
export type TagPolicy = 'move' | 'skip' | 'refuse';

export interface TagPolicyRule {
  readonly policy: TagPolicy;
  /** The line, for messages. */
  readonly text: string;
  matches(tag: string): boolean;
}

/** What holds where no rule matches. */
const DEFAULT_POLICY: TagPolicyRule = { policy: 'move', text: '*: move', matches: () => true };

/** @throws UsageError that names the line that is wrong */
export function parseTagPolicies(lines: readonly string[]): TagPolicyRule[] {
  return withoutComments(lines).map(parseTagPolicy);
}

/**
 * Reads a line `PATTERN: move|skip|refuse`, where `*` stands for any characters and `?` for one.
 * @throws UsageError that names the line
 */
function parseTagPolicy(line: string): TagPolicyRule {
  const [, pattern, policy] = /^([\w.?*-]+)\s*:\s*(move|skip|refuse)$/.exec(line) ?? [];
  if (pattern === undefined) {
    throw new UsageError(
      `tag-policy: ${JSON.stringify(line)} is not PATTERN: move, PATTERN: skip or PATTERN: refuse, such as "v*.*.*: refuse"`,
    );
  }
  const expression = compileGlob(pattern);
  return { policy: policy as TagPolicy, text: line, matches: (tag) => expression.test(tag) };
}

/** The first rule that matches decides. */
export function policyFor(tag: string, rules: readonly TagPolicyRule[]): TagPolicyRule {
  return rules.find(({ matches }) => matches(tag)) ?? DEFAULT_POLICY;
}

function compileGlob(pattern: string): RegExp {
  const source = pattern.replaceAll(/\*+|[?.]/g, (character) => {
    if (character === '.') return '\\.';
    return character === '?' ? '.' : '.*';
  });
  return new RegExp(`^${source}$`);
}
