import { describe, expect, test } from 'vitest';
import { patchSettings } from '../../../src/server/packages/settings.ts';
import type { PackageDocument, WorldDocument } from '../../../src/server/world-document.ts';

const NAME = 'acme/app';

function patched(before: PackageDocument, patch: object, settings: WorldDocument['settings'] = {}): unknown {
  const world = patchSettings({ settings, packages: { [NAME]: before } }, { packages: { [NAME]: patch } });
  return (world as WorldDocument).packages?.[NAME];
}

describe('what an admin’s change of settings brings with it', () => {
  test.each<[rule: string, before: PackageDocument, patch: object, after: object]>([
    [
      'PERM-02, INHERIT-4 switching inheritance on replaces what was granted to people and teams',
      { people: { hubot: 'write' }, teams: { core: 'read' }, actions: { 'acme/app': 'admin' } },
      { inherit: true },
      { inherit: true, people: {}, teams: {}, actions: { 'acme/app': 'admin' } },
    ],
    [
      'PERM-02, INHERIT-4 switching it off, too, and the patch’s own grants count',
      { inherit: true, people: { hubot: 'write' } },
      { inherit: false, people: { carol: 'read' } },
      { inherit: false, people: { carol: 'read' }, teams: {} },
    ],
    [
      'PERM-02 the same again changes nothing',
      { inherit: true, people: { hubot: 'write' } },
      { inherit: true },
      { inherit: true, people: { hubot: 'write' } },
    ],
    [
      'PERM-08, LINK-03, SOURCE-6, INHERIT-6 a connected repository becomes admin, and nothing is inherited by that (PERM-11)',
      { people: { hubot: 'write' } },
      { repository: 'acme/other' },
      { people: { hubot: 'write' }, repository: 'acme/other', actions: { 'acme/other': 'admin' } },
    ],
    [
      'PERM-08 unless the patch says otherwise',
      {},
      { repository: 'acme/other', actions: { 'acme/other': 'read' } },
      { repository: 'acme/other', actions: { 'acme/other': 'read' } },
    ],
    [
      'LINK-03 unlinking takes nothing away',
      { repository: 'acme/app', actions: { 'acme/app': 'admin' } },
      { repository: null },
      { actions: { 'acme/app': 'admin' } },
    ],
    [
      'PERM-05 private becomes public',
      { visibility: 'private' },
      { visibility: 'public' },
      { visibility: 'public' },
    ],
  ])('%s', (_, before, patch, after) => {
    expect(patched(before, patch)).toEqual(after);
  });

  test.each(['private', 'internal', null])(
    'PERM-05, VIS-8 public does not become %s unless publicToPrivate',
    (visibility) => {
      const before = { visibility: 'public' } as const;
      expect(() => patched(before, { visibility })).toThrow(
        /^world: packages.acme\/app.visibility: a public package stays public/,
      );
      expect(patched(before, { visibility }, { publicToPrivate: true })).not.toHaveProperty(
        'visibility',
        'public',
      );
    },
  );

  test.each([
    null,
    5,
    [],
    { packages: null },
    { packages: 5 },
    { packages: { [NAME]: 5 } },
    { packages: { [NAME]: null } },
  ])('a patch %j is merged as it is', (patch) => {
    expect(() => patchSettings({ packages: { [NAME]: {} } }, patch)).not.toThrow();
  });
});
