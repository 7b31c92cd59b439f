import { ownerOf, type PackageState } from '../../packages/model.ts';
import type { Reply } from '../../reply.ts';
import type { Services } from '../../services.ts';
import { packageEntry, type World } from '../../world.ts';
import type { Visibility } from '../../world-document.ts';
import { isOpen } from '../find-package.ts';
import { type Html, html } from '../html.ts';
import { pageReply } from '../page-reply.ts';
import type { PackagePageExchange, Visitor } from '../page-route.ts';
import { accessSections } from './access-sections.ts';
import { layout } from './layout.ts';
import { packageHead } from './pieces.ts';
import { settingForm } from './setting-form.ts';

const VISIBILITIES: Readonly<Record<Visibility, string>> = {
  public: 'Everyone sees and pulls it.',
  internal: 'All members of the enterprise see and pull it.',
  private: 'Only those with access see it.',
};

/** `…/-/settings`: what GitHub offers on its pages only (PERM-02, PERM-05, PERM-10, LINK-03, DEL-01). */
export function showSettings(exchange: PackagePageExchange, services: Services): Reply {
  const { state, visitor, query } = exchange;
  const world = services.world.current;
  const hasRules = state.registry === 'container' && !isOpen(services);
  const main = html`${packageHead(state, 'settings', true)}
<div class="settings"><h2>Package settings</h2>
${hasRules ? rules(state, visitor, world) : html`<p>${whyNoRules(state)}</p>`}
${deletion(state, visitor)}</div>`;
  const notice = query.get('done') === 'saved' ? 'The settings are saved.' : undefined;
  return pageReply(200, layout({ ...exchange, title: `Settings of ${state.name}`, notice }, main));
}

function whyNoRules({ registry, repository = '' }: PackageState): string {
  return registry === 'legacy'
    ? `A package of the Docker registry has no settings of its own: visibility and access are those of ${repository}.`
    : 'In this registry everyone may do everything: packages have no settings.';
}

function rules(state: PackageState, visitor: Visitor, world: World): Html {
  return html`${visibilitySection(state, visitor, world)}
${linkSection(state, visitor, world)}
${accessSections(packageEntry(world, state.name), state, visitor, world)}`;
}

function visibilitySection(state: PackageState, visitor: Visitor, { accounts }: World): Html {
  const hasEnterprise = accounts.get(ownerOf(state.name))?.enterprise !== undefined;
  const choices = (Object.keys(VISIBILITIES) as Visibility[])
    .filter((visibility) => visibility !== 'internal' || hasEnterprise)
    .map(
      (visibility) =>
        html`<p><label><input type="radio" name="visibility" value="${visibility}"${
          visibility === state.visibility && html` checked`
        }> <strong>${visibility}</strong> ${VISIBILITIES[visibility]}</label></p>`,
    );
  const body = html`<fieldset><legend>Who sees this package</legend>${choices}</fieldset>
<button>Change visibility</button>`;
  return html`<section aria-labelledby="visibility"><h3 id="visibility">Visibility</h3>
${settingForm('visibility', state, visitor, body)}</section>`;
}

function linkSection(state: PackageState, visitor: Visitor, { document }: World): Html {
  const names = Object.keys(document.repositories ?? {}).filter(
    (name) => ownerOf(name) === ownerOf(state.name) || name.toLowerCase() === state.repository,
  );
  const options = names.map(
    (name) => html`<option${name.toLowerCase() === state.repository && html` selected`}>${name}</option>`,
  );
  const link = html`<label for="repository">Linked repository</label>
<select id="repository" name="repository"><option value="">none</option>${options}</select> <button>Save link</button>`;
  const inherit = html`<p><label><input type="checkbox" name="inherit" value="yes"${state.inherit && html` checked`}>
Inherit access from the linked repository</label></p>
<p class="quiet">Switching replaces what people and teams were given here.</p> <button>Save inheritance</button>`;
  return html`<section aria-labelledby="link"><h3 id="link">Repository source</h3>
${settingForm('link', state, visitor, link)}
${settingForm('inherit', state, visitor, inherit)}</section>`;
}

function deletion(state: PackageState, visitor: Visitor): Html {
  const body = html`<label for="confirm">To delete it, type its name: <strong>${state.name}</strong></label>
<input id="confirm" name="confirm" autocomplete="off" required> <button>Delete this package</button>`;
  return html`<section class="danger" aria-labelledby="danger"><h3 id="danger">Delete</h3>
${settingForm('delete', state, visitor, body)}</section>`;
}
