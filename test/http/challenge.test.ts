import { describe, expect, test } from 'vitest';
import { parseChallenges } from '../../src/http/challenge.ts';

describe('parseChallenges', () => {
  test.each<[string, string | string[] | undefined, [string, Record<string, string>][]]>([
    ['no header', undefined, []],
    ['an empty one', '', []],
    [
      'the one of ghcr.io',
      'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:user/image:pull"',
      [
        [
          'bearer',
          { realm: 'https://ghcr.io/token', service: 'ghcr.io', scope: 'repository:user/image:pull' },
        ],
      ],
    ],
    [
      'commas inside quotes',
      'Bearer realm="r",scope="repository:a:pull,push"',
      [['bearer', { realm: 'r', scope: 'repository:a:pull,push' }]],
    ],
    ['escapes inside quotes', 'Basic realm="say \\"hi\\", \\\\ok"', [['basic', { realm: 'say "hi", \\ok' }]]],
    [
      'several schemes in one header',
      'Negotiate, Basic realm="a, b", Bearer realm="https://x/t",service=s',
      [
        ['negotiate', {}],
        ['basic', { realm: 'a, b' }],
        ['bearer', { realm: 'https://x/t', service: 's' }],
      ],
    ],
    [
      'several headers',
      ['Basic realm="a"', 'Bearer realm="b"'],
      [
        ['basic', { realm: 'a' }],
        ['bearer', { realm: 'b' }],
      ],
    ],
    [
      'a token68 before another scheme',
      'NTLM TlRMTVNTUAAB==, Basic realm="x"',
      [
        ['ntlm', {}],
        ['basic', { realm: 'x' }],
      ],
    ],
    [
      'values without quotes',
      'Bearer realm=https://x/token,service=y',
      [['bearer', { realm: 'https://x/token', service: 'y' }]],
    ],
    [
      'spaces around the equals sign',
      'Bearer realm = "r" , service= "s"',
      [['bearer', { realm: 'r', service: 's' }]],
    ],
    ['upper-case names', 'BEARER Realm="r"', [['bearer', { realm: 'r' }]]],
    ['empty list elements', ', ,Basic realm="",,', [['basic', { realm: '' }]]],
    ['the first of two equal parameters', 'Basic realm="a",realm="b"', [['basic', { realm: 'a' }]]],
    ['an unterminated quote ends it', 'Basic realm="a', [['basic', {}]]],
    [
      'a parameter called __proto__ is one like others',
      'Basic __proto__="x",realm="r"',
      [['basic', JSON.parse('{"__proto__":"x","realm":"r"}')]],
    ],
  ])('%s', (_, header, expected) => {
    const got = parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.entries(parameters)]);
    expect(got).toEqual(expected.map(([scheme, parameters]) => [scheme, Object.entries(parameters)]));
  });

  test('any mixture of its characters ends, quickly, in challenges or none', () => {
    const alphabet = ['Bearer', 'Basic', ' ', ',', '=', '"', '\\', 'realm', 'a', '\t', ';', '\n', 'é', '=='];
    let seed = 1;
    const next = (limit: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: next(40) }, () => alphabet[next(alphabet.length)]).join('');
      for (const { scheme } of parseChallenges(text)) expect(scheme).toMatch(/^[^\s",=]+$/);
    }
    const started = performance.now();
    parseChallenges(`Bearer ${'a="b",'.repeat(20_000)}`);
    parseChallenges(`Bearer realm="${'\\"'.repeat(50_000)}`);
    parseChallenges('a '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
