import type { TokenRule } from '../world.ts';

/** What a request wants to do. Routes declare it, `decide` judges it. */
export type Action = 'ping' | 'pull' | 'push' | 'delete' | 'catalog';

/** Who asks: nobody sent no Authorization, anonymous exchanged nothing for a bearer, a holder showed a token of the world. */
export type Principal =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'holder'; readonly name: string; readonly token: TokenRule };

/** As the record shows it. */
export function principalName(principal: Principal): string {
  return principal.kind === 'holder' ? principal.name : 'anonymous';
}
