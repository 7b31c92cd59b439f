import type { WorldSettings } from './world-settings.js';
export type Scope = 'read:packages' | 'write:packages' | 'delete:packages' | 'repo';
/** What a job's `permissions:` say of one area. */
export type Permission = 'none' | 'read' | 'write';
/** Areas of `permissions:`, as GitHub names them. What is not named is none. */
export type PermissionsDocument = Partial<Readonly<Record<(typeof PERMISSION_AREAS)[number], Permission>>>;
export type Visibility = 'public' | 'private' | 'internal';
/** Roles on packages, weakest first. */
export type PackageRole = 'read' | 'write' | 'admin';
/** Roles on repositories, weakest first. */
export type RepositoryRole = 'read' | 'triage' | 'write' | 'maintain' | 'admin';
/** `legacy` is the old plan per repository, which the container registry refuses. */
export type Plan = 'current' | 'legacy';
/** Who has which role, by login, team or OWNER/REPO. */
export type Grants<Role extends string> = Readonly<Record<string, Role>>;
export declare const PERMISSION_AREAS: readonly ['actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token', 'issues', 'models', 'packages', 'pages', 'pull-requests', 'repository-projects', 'security-events', 'statuses'];
export interface EnterpriseDocument {
    readonly organizations?: readonly string[];
}
export interface UserDocument {
    readonly containerRegistry?: boolean;
    readonly inheritAccess?: boolean;
    readonly plan?: Plan;
    /** Its images of the legacy registry have moved to the container registry (LEG-04). */
    readonly migrated?: boolean;
}
export interface OrganizationDocument extends UserDocument {
    readonly owners?: readonly string[];
    readonly members?: readonly string[];
    readonly teams?: Readonly<Record<string, readonly string[]>>;
    /** Which packages members may create; owners may create all. */
    readonly packageCreation?: Partial<Readonly<Record<Visibility, boolean>>>;
    /** What members have on every repository. */
    readonly basePermission?: 'none' | 'read' | 'write' | 'admin';
    readonly sso?: boolean;
}
export interface RepositoryDocument {
    readonly visibility?: Visibility;
    readonly description?: string | null;
    readonly license?: string | null;
    readonly readme?: string | null;
    readonly topics?: readonly string[];
    readonly defaultBranch?: string;
    /** SHAs by name. With branches, tags or commits nothing else is a commit of it; without any, every full SHA is one. */
    readonly branches?: Readonly<Record<string, string>>;
    readonly tags?: Readonly<Record<string, string>>;
    /** SHAs of commits that no branch or tag points to. */
    readonly commits?: readonly string[];
    readonly people?: Grants<RepositoryRole>;
    readonly teams?: Grants<RepositoryRole>;
    /** The repository that this one was forked from. */
    readonly fork?: string | null;
}
export interface PackageDocument {
    readonly visibility?: Visibility;
    /** The link; absent: unlinked. */
    readonly repository?: string | null;
    readonly inherit?: boolean;
    readonly people?: Grants<PackageRole>;
    readonly teams?: Grants<PackageRole>;
    /** "Manage Actions access", by repository. */
    readonly actions?: Grants<PackageRole>;
    readonly codespaces?: Grants<PackageRole>;
    /** Before the first one that this registry counts. */
    readonly downloads?: number;
}
interface TokenLife {
    /** ISO 8601; null or absent: never. */
    readonly expires?: string | null;
    readonly revoked?: boolean;
}
export interface UserTokenDocument extends TokenLife {
    readonly type: 'classic' | 'oauth' | 'fine-grained';
    readonly user: string;
    readonly scopes?: readonly Scope[];
    /** Organizations with SSO that the token is authorized for. */
    readonly sso?: readonly string[];
}
export interface AppTokenDocument extends TokenLife {
    readonly type: 'app';
    readonly organization: string;
}
export interface ActionsTokenDocument extends TokenLife {
    readonly type: 'actions';
    readonly repository: string;
    readonly actor: string;
    /** What started the workflow; runs for forks and for Dependabot get at most `read` of everything. */
    readonly event?: string;
    readonly permissions?: PermissionsDocument;
}
export interface CodespacesTokenDocument extends TokenLife {
    readonly type: 'codespaces';
    readonly user: string;
    readonly repository: string;
}
export type TokenDocument = UserTokenDocument | AppTokenDocument | ActionsTokenDocument | CodespacesTokenDocument;
type Named<Value> = Readonly<Record<string, Value>>;
/** The world as people write it, in YAML or JSON (SVC-03). The key of a token is the secret itself, or its digest. */
export interface WorldDocument {
    readonly settings?: WorldSettings | null;
    readonly enterprises?: Named<EnterpriseDocument | null>;
    readonly users?: Named<UserDocument | null>;
    readonly organizations?: Named<OrganizationDocument | null>;
    readonly repositories?: Named<RepositoryDocument | null>;
    readonly packages?: Named<PackageDocument | null>;
    readonly tokens?: Named<TokenDocument>;
}
export {};
