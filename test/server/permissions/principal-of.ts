import { digestOf } from '../../../src/oci/digest.ts';
import type { Principal } from '../../../src/server/permissions/principal.ts';
import { createTokenRule } from '../../../src/server/token-rule.ts';
import type { Subject } from './oracle.ts';

/** A subject of the oracle as the code sees it. */
export function principalOf(subject: Subject): Principal {
  if (subject === 'nobody' || subject === 'anonymous') return { kind: subject };
  if ('user' in subject) return { kind: 'user', name: subject.user };
  const token = createTokenRule(digestOf(JSON.stringify(subject)), subject.token);
  return { kind: 'holder', name: token.holder, token };
}
