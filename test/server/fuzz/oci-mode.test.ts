import { test } from 'vitest';
import { expectRobust, FUZZ_TIMEOUT_MS } from './expect-robust.ts';

test(
  'AUTH-08 bad input gets an answer in oci mode, breaks nothing, shows no secret and leaves no memory behind',
  {
    timeout: FUZZ_TIMEOUT_MS,
  },
  () => expectRobust('oci'),
);
