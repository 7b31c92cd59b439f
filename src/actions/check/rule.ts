/** Where a value is looked for: labels of configs, annotations of image manifests, annotations of the index. */
export type ValuePlace = 'labels' | 'manifest' | 'index';

export type Severity = 'error' | 'warning';

/** What a value has to be, beyond its text. */
export type ValueKind = 'spdx' | 'url' | 'semver' | 'date' | 'repository' | 'commit';

/** What is demanded of one key (ACT-10). Everything that is given must hold. */
export interface KeyRule {
  /** True by default; false checks the value only where there is one. */
  readonly required?: boolean;
  readonly equals?: string;
  /** A regular expression in JavaScript's syntax, which finds its match anywhere in the value. */
  readonly pattern?: string;
  readonly 'one-of'?: readonly string[];
  /** In code points. */
  readonly 'max-length'?: number;
  readonly is?: ValueKind;
  /** By default where GitHub's container registry looks: labels or manifest annotations of a single image, annotations of an index. */
  readonly in?: readonly ValuePlace[];
  /** `error` by default; a warning fails nothing. */
  readonly severity?: Severity;
}

/** The rules of a repository: what images have to say, by key. */
export interface ImageRules {
  readonly keys: Readonly<Record<string, KeyRule>>;
}
