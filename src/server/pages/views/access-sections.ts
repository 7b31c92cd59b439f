import { ownerOf, type PackageState } from '../../packages/model.ts';
import type { World } from '../../world.ts';
import type { Grants, PackageDocument, PackageRole, WorldDocument } from '../../world-document.ts';
import { type Html, html, type Part } from '../html.ts';
import type { Visitor } from '../page-route.ts';
import { settingForm } from './setting-form.ts';

/** To whom a package grants roles, by the field of its entry. */
export const GRANT_KINDS = ['people', 'teams', 'actions', 'codespaces'] as const;

export type GrantKind = (typeof GRANT_KINDS)[number];

interface Section {
  readonly title: string;
  /** What one of them is called. */
  readonly one: string;
  /** Whom the world offers. */
  readonly names: (owner: string, document: WorldDocument) => readonly string[];
}

const SECTIONS: Readonly<Record<GrantKind, Section>> = {
  people: { title: 'People', one: 'Person', names: (_, { users }) => Object.keys(users ?? {}) },
  teams: { title: 'Teams', one: 'Team', names: teamsOf },
  actions: { title: 'Manage Actions access', one: 'Repository', names: repositoriesOf },
  codespaces: { title: 'Manage Codespaces access', one: 'Repository', names: repositoriesOf },
};

const ROLES: readonly PackageRole[] = ['read', 'write', 'admin'];

/** Who has access, and forms that give it and take it away. */
export function accessSections(
  entry: PackageDocument,
  state: PackageState,
  visitor: Visitor,
  { document }: World,
): Part {
  return GRANT_KINDS.map((kind) => {
    const { title, one, names } = SECTIONS[kind];
    const offered = names(ownerOf(state.name), document);
    const grants = entry[kind] ?? {};
    if (offered.length === 0 && Object.keys(grants).length === 0) return undefined;
    return html`<section aria-labelledby="${kind}"><h3 id="${kind}">${title}</h3>
${grantList(kind, grants, state, visitor)}
${offered.length > 0 && settingForm('access', state, visitor, grantFields(kind, one, offered))}</section>`;
  });
}

function grantList(
  kind: GrantKind,
  grants: Grants<PackageRole>,
  state: PackageState,
  visitor: Visitor,
): Html {
  const entries = Object.entries(grants);
  if (entries.length === 0) return html`<p class="quiet">Nobody has a role of this kind.</p>`;
  const removal = (name: string): Html => html`<input type="hidden" name="kind" value="${kind}">
<input type="hidden" name="name" value="${name}"><input type="hidden" name="role" value="none">
<button>Remove<span class="unseen"> ${name}</span></button>`;
  return html`<ul class="grants">${entries.map(
    ([
      name,
      role,
    ]) => html`<li class="row"><span><strong>${name}</strong> <span class="badge">${role}</span></span>
${settingForm('access', state, visitor, removal(name))}</li>`,
  )}</ul>`;
}

function grantFields(kind: GrantKind, one: string, names: readonly string[]): Html {
  return html`<input type="hidden" name="kind" value="${kind}">
<label for="${kind}-name">${one}</label>
<select id="${kind}-name" name="name">${names.map((name) => html`<option>${name}</option>`)}</select>
<label for="${kind}-role">Role</label>
<select id="${kind}-role" name="role">${ROLES.map((role) => html`<option>${role}</option>`)}</select>
<button>Give role</button>`;
}

function teamsOf(owner: string, { organizations }: WorldDocument): string[] {
  const found = Object.entries(organizations ?? {}).find(([login]) => login.toLowerCase() === owner);
  return Object.keys(found?.[1]?.teams ?? {});
}

function repositoriesOf(owner: string, { repositories }: WorldDocument): string[] {
  return Object.keys(repositories ?? {}).filter((name) => ownerOf(name) === owner);
}
