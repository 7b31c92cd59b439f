import type { TokenRule } from '../world.js';
/**
 * What a request wants to do. Routes declare it, `decide` judges it. `list` reads metadata, `admin` changes visibility, link and
 * grants; `ping` and `catalog` concern no package.
 */
export type Action = 'ping' | 'catalog' | 'pull' | 'push' | 'delete' | 'restore' | 'admin' | 'list';
/**
 * Who asks: nobody sent no Authorization, anonymous exchanged nothing for a bearer, a holder showed a token of the world (of any
 * type), a user has signed in on the pages.
 */
export type Principal = {
    readonly kind: 'nobody';
} | {
    readonly kind: 'anonymous';
} | {
    readonly kind: 'holder';
    readonly name: string;
    readonly token: TokenRule;
} | {
    readonly kind: 'user';
    readonly name: string;
};
/** As the record shows it. */
export declare function principalName(principal: Principal): string;
