import { ANNOTATION } from '../../oci/annotations.ts';
import { MAX_DESCRIPTION, MAX_LICENSES } from '../metadata/value-rules.ts';
import type { ImageRules } from './rule.ts';

/** What makes a package page useful and a package linked, where a repository has no rules of its own. */
export const DEFAULT_RULES: ImageRules = {
  keys: {
    [ANNOTATION.source]: { is: 'repository' },
    [ANNOTATION.description]: { 'max-length': MAX_DESCRIPTION },
    [ANNOTATION.licenses]: { is: 'spdx', 'max-length': MAX_LICENSES },
    [ANNOTATION.revision]: { severity: 'warning' },
  },
};

/** The same for an image that nothing keeps from being published. */
export const ADVICE: ImageRules = {
  keys: Object.fromEntries(
    Object.entries(DEFAULT_RULES.keys).map(([key, rule]) => [key, { ...rule, severity: 'warning' }]),
  ),
};
