import { UserError } from '../../oci/errors.ts';
import { isTag, MAX_TAG_LENGTH, parseTag } from '../../oci/reference.ts';
import { asUsage, UsageError } from '../usage-error.ts';
import { withoutComments } from './fields.ts';
import { type Flavor, parseFlavor } from './flavor.ts';
import type { GitContext } from './git-context.ts';
import { globalExpressions } from './global-expressions.ts';
import { type RuleValue, type Run, ruleValue } from './rule-values.ts';
import { parseTagRule, type TagRule } from './tag-rule.ts';
import { findVersion, type TaggedVersion, tagVersion } from './tagged-version.ts';
import { renderTemplate } from './template.ts';

/** One tag that the rules ask for. */
export interface PlannedTag {
  readonly tag: string;
  /** The version that the tag is about, where it is about one. */
  readonly version?: TaggedVersion | undefined;
  /** It follows the highest release: `latest`, with what the flavor adds to it. */
  readonly isLatest: boolean;
}

export interface TagPlan {
  /** The most important tag first; empty when no rule concerns the run. */
  readonly tags: readonly PlannedTag[];
  /** `latest` as the flavor spells it, whether it is among the tags or not. */
  readonly latest: PlannedTag;
  /** What an image gets that has no tag: `latest` when there are no rules at all. */
  readonly fallback: readonly PlannedTag[];
}

export interface TagInputs {
  readonly tags: readonly string[];
  readonly flavor: readonly string[];
}

/**
 * What the inputs `tags` and `flavor` mean for a run, before anybody has looked at the registry (ACT-02).
 * @throws UsageError that names the line and what is wrong with it
 */
export function planTags(inputs: TagInputs, context: GitContext, warn: (message: string) => void): TagPlan {
  const flavor = parseFlavor(inputs.flavor);
  const rules = withoutComments(inputs.tags).map(parseTagRule);
  const run: Run = { context, expressions: globalExpressions(context), warn };
  const latest = asUsage(() => latestTag(flavor, run), 'flavor: ');
  const results = rules
    .sort((one, other) => other.priority - one.priority)
    .flatMap((rule) => asUsage(() => applyRule(rule, flavor, run), prefixOf(rule)) ?? []);
  const [first] = results;
  const isWanted = flavor.latest === 'auto' ? first?.suggestsLatest : first && flavor.latest === 'true';
  const wanted = results.map((result) => ({
    ...result,
    isLatest: result.isLatest || result.tag === latest.tag,
  }));
  return {
    tags: uniqueTags([...wanted, ...(isWanted ? [latest] : [])]),
    latest,
    fallback: rules.length === 0 ? [latest] : [],
  };
}

/** Each tag once, in the place of the first. */
export function uniqueTags(tags: readonly PlannedTag[]): PlannedTag[] {
  return [...new Map(tags.map((planned) => [planned.tag, planned])).values()];
}

/** A tag written by hand, such as that of a reference. */
export function plainTag(tag: string): PlannedTag {
  return { tag, version: findVersion(tag, tag), isLatest: tag === 'latest' };
}

/** What is wrong with a plain tag names it already. */
function prefixOf({ isVerbatim, text }: TagRule): string {
  return isVerbatim ? 'tags: ' : `tags: ${JSON.stringify(text)}: `;
}

interface RuleResult extends PlannedTag {
  readonly suggestsLatest: boolean;
}

function applyRule(rule: TagRule, flavor: Flavor, run: Run): RuleResult | undefined {
  const enable = renderTemplate(rule.enable, run.expressions);
  if (enable !== 'true' && enable !== 'false') {
    throw new UsageError(`enable is ${JSON.stringify(enable)}: it has to be true or false`);
  }
  const value = enable === 'true' ? ruleValue(rule, run) : undefined;
  if (value === undefined) return undefined;
  const prefix = renderTemplate(rule.prefix ?? flavor.prefix.text, run.expressions);
  const suffix = renderTemplate(rule.suffix ?? flavor.suffix.text, run.expressions);
  const whole = `${prefix}${value.text}${suffix}`;
  const tag = rule.isVerbatim ? parsePlainTag(whole) : sanitize(whole);
  const { text, suggestsLatest } = value;
  return { tag, version: versionOf(tag, value), isLatest: text === 'latest', suggestsLatest };
}

/** @throws UserError, which for a whole reference, as docker/build-push-action has them in `tags`, says where it belongs */
function parsePlainTag(text: string): string {
  const [, repository, tag] = /^([^:]+(?::[0-9]+)?\/[^:]+):([^:/]+)$/.exec(text) ?? [];
  if (repository === undefined || !isTag(tag ?? '')) return parseTag(text);
  throw new UserError(
    `${JSON.stringify(text)} is a whole reference: write ${JSON.stringify(repository)} in image, and ${JSON.stringify(tag)} alone here`,
  );
}

function versionOf(tag: string, { text, version, suggestsLatest }: RuleValue): TaggedVersion | undefined {
  if (version !== undefined) return tagVersion(tag, version);
  return findVersion(tag, sanitize(text), suggestsLatest);
}

function latestTag({ prefix, suffix }: Flavor, { expressions }: Run): PlannedTag {
  const before = prefix.isOnLatest ? renderTemplate(prefix.text, expressions) : '';
  const after = suffix.isOnLatest ? renderTemplate(suffix.text, expressions) : '';
  return { tag: sanitize(`${before}latest${after}`), isLatest: true };
}

/** Every run of characters that a tag cannot have becomes a hyphen. */
function sanitize(text: string): string {
  const tag = text.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
  if (isTag(tag)) return tag;
  const why =
    tag.length > MAX_TAG_LENGTH
      ? `it is longer than ${MAX_TAG_LENGTH} characters`
      : 'it begins with "." or "-"';
  throw new UsageError(
    `the tag would be ${JSON.stringify(tag)}, and ${why}: change prefix, pattern or value`,
  );
}
