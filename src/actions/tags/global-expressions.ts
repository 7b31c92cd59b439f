import { UserError } from '../../oci/errors.ts';
import { formatDate } from './format-date.ts';
import { branchOf, type GitContext, shortCommit, tagOf } from './git-context.ts';
import type { Expression, ExpressionCall, Expressions } from './template.ts';

/** The expressions that every text of a rule may have. What the run does not know is asked for when it is used. */
export function globalExpressions(context: GitContext): Expressions {
  const reference = (call: ExpressionCall): string => known(context.reference, 'GITHUB_REF', call);
  const isDefault = (call: ExpressionCall): boolean => {
    const branch = branchOf(reference(call));
    return branch !== undefined && branch === known(context.defaultBranch, 'the default branch', call);
  };
  return {
    branch: (call) => branchOf(reference(call)) ?? '',
    tag: (call) => tagOf(reference(call)) ?? '',
    sha: (call) => shortCommit(known(context.commit, 'GITHUB_SHA', call), context),
    base_ref: (call) => (branchOf(reference(call)) === undefined ? (context.baseBranch ?? '') : ''),
    is_default_branch: (call) => String(isDefault(call)),
    is_not_default_branch: (call) => String(!isDefault(call)),
    date: dateExpression(context.date),
    commit_date: dateExpression(context.commitDate ?? context.date),
  };
}

function dateExpression(date: Date): Expression {
  return ({ text, argument, options }) => {
    const unknown = [...options.keys()].find((name) => name !== 'tz');
    if (argument === undefined || unknown !== undefined) {
      throw new UserError(
        `${text} is not complete: write it as {{date 'YYYYMMDD'}}, with tz='UTC' if need be`,
      );
    }
    return formatDate(date, argument, options.get('tz'));
  };
}

function known(value: string | undefined, what: string, { text }: Pick<ExpressionCall, 'text'>): string {
  if (value !== undefined) return value;
  throw new UserError(`${text} needs ${what}, which only a workflow run has: write a tag without it`);
}
