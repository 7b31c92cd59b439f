/** A version as a rule of type `semver` or `pep440` reads it. */
export interface Version {
  /** As it was written, such as `v1.2.3`. */
  readonly raw: string;
  /** In its normal form: without `v` and build metadata. */
  readonly version: string;
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** Neither a prerelease nor, for Python, a post or development release. */
  readonly isFinal: boolean;
}

const NUMBER = '(?:0|[1-9]\\d{0,14})';
const IDENTIFIER = `(?:${NUMBER}|\\d*[a-zA-Z-][0-9a-zA-Z-]*)`;
const SEMANTIC = new RegExp(
  `^v?(?<release>(?<major>${NUMBER})\\.(?<minor>${NUMBER})\\.(?<patch>${NUMBER}))` +
    `(?<prerelease>-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);

/** Semantic Versioning 2.0.0, with `v` before it allowed; undefined for anything else. */
export function parseSemanticVersion(raw: string): Version | undefined {
  const { release = '', major = '', minor = '', patch = '', prerelease } = SEMANTIC.exec(raw)?.groups ?? {};
  if (release === '') return undefined;
  return { raw, version: `${release}${prerelease ?? ''}`, major, minor, patch, isFinal: !prerelease };
}

/** The grammar of PEP 440, appendix B, with its spellings that are not normal. */
const PYTHON = new RegExp(
  '^\\s*v?(?:(?<epoch>\\d{1,15})!)?(?<release>\\d{1,15}(?:\\.\\d{1,15})*)' +
    '(?:[._-]?(?<pre>alpha|beta|preview|pre|a|b|c|rc)(?:[._-]?(?<preNumber>\\d{1,15}))?)?' +
    '(?<post>-(?<implicitPost>\\d{1,15})|[._-]?(?:post|rev|r)(?:[._-]?(?<postNumber>\\d{1,15}))?)?' +
    '(?<dev>[._-]?dev(?:[._-]?(?<devNumber>\\d{1,15}))?)?' +
    '(?:\\+(?<local>[a-z0-9]+(?:[._-][a-z0-9]+)*))?\\s*$',
  'i',
);

const PRERELEASES: Readonly<Record<string, string>> = {
  alpha: 'a',
  beta: 'b',
  c: 'rc',
  pre: 'rc',
  preview: 'rc',
};

/** A version of PEP 440 in its normal form; undefined for anything else. */
export function parsePythonVersion(raw: string): Version | undefined {
  const parts = PYTHON.exec(raw)?.groups;
  if (parts === undefined) return undefined;
  const { epoch = '0', release = '', pre, preNumber, post, postNumber, implicitPost } = parts;
  const { dev, devNumber, local } = parts;
  const numbers = release.split('.').map(withoutZeros);
  const name = pre?.toLowerCase() ?? '';
  const version = [
    withoutZeros(epoch) === '0' ? '' : `${withoutZeros(epoch)}!`,
    numbers.join('.'),
    pre === undefined ? '' : `${PRERELEASES[name] ?? name}${withoutZeros(preNumber)}`,
    post === undefined ? '' : `.post${withoutZeros(implicitPost ?? postNumber)}`,
    dev === undefined ? '' : `.dev${withoutZeros(devNumber)}`,
    local === undefined ? '' : `+${local.toLowerCase().replaceAll(/[_-]/g, '.')}`,
  ].join('');
  const [major = '0', minor = '0', patch = '0'] = numbers;
  const isFinal = pre === undefined && post === undefined && dev === undefined;
  return { raw, version, major, minor, patch, isFinal };
}

/** `undefined` is the number that PEP 440 allows to leave out. */
function withoutZeros(digits: string | undefined): string {
  return (digits ?? '').replace(/^0+(?=\d)/, '') || '0';
}
