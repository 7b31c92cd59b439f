import type { Plan, RepositoryDocument, RepositoryRole, Visibility, WorldDocument } from './world-document.js';
/** Who owns packages: a user or an organization. Logins are in lower case. */
export interface Account {
    readonly kind: 'user' | 'organization';
    readonly login: string;
    /** Admins of all that the account owns; a user owns himself. */
    readonly owners: ReadonlySet<string>;
    /** Owners included. */
    readonly members: ReadonlySet<string>;
    /** Members of each team. */
    readonly teams: ReadonlyMap<string, ReadonlySet<string>>;
    readonly packageCreation: Readonly<Record<Visibility, boolean>>;
    /** What members have on every repository. */
    readonly basePermission: 'none' | RepositoryRole;
    readonly sso: boolean;
    readonly containerRegistry: boolean;
    /** Whether new packages inherit the access of the repository that they are linked to. */
    readonly inheritAccess: boolean;
    readonly plan: Plan;
    /** Its images of the legacy registry live in the container registry (LEG-04). */
    readonly migrated: boolean;
    /** The enterprise and its people; absent outside of one. */
    readonly enterprise?: Enterprise;
}
export interface Enterprise {
    readonly name: string;
    readonly members: ReadonlySet<string>;
}
export interface RepositoryRule {
    readonly visibility: Visibility;
    readonly people: ReadonlyMap<string, RepositoryRole>;
    readonly teams: ReadonlyMap<string, RepositoryRole>;
    /** OWNER/REPO that it was forked from. */
    readonly fork: string | undefined;
}
/** All users and organizations by login. */
export declare function createAccounts(document: WorldDocument): Map<string, Account>;
export declare function toRepositoryRule(document: RepositoryDocument | null): RepositoryRule;
