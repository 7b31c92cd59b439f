import { describe, expect, test } from 'vitest';
import { parseSourceName } from '../../src/images/source-name.ts';
import { UserError } from '../../src/oci/errors.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('ACT-01 parseSourceName', () => {
  test.each([
    ['oci:dir', { transport: 'oci', path: 'dir', reference: '' }],
    ['oci:dir:v1', { transport: 'oci', path: 'dir', reference: 'v1' }],
    ['oci:./a b/dir:v1', { transport: 'oci', path: './a b/dir', reference: 'v1' }],
    ['oci:/dir:ghcr.io/o/i:v1', { transport: 'oci', path: '/dir', reference: 'ghcr.io/o/i:v1' }],
    [`oci:/dir@${DIGEST}`, { transport: 'oci', path: '/dir', reference: DIGEST }],
    ['oci:C:\\dir', { transport: 'oci', path: 'C:\\dir', reference: '' }],
    ['oci:C:\\dir:tag', { transport: 'oci', path: 'C:\\dir', reference: 'tag' }],
    ['oci:d:/dir:tag', { transport: 'oci', path: 'd:/dir', reference: 'tag' }],
    ['oci:d:tag', { transport: 'oci', path: 'd', reference: 'tag' }],
    ['oci-archive:i.tar:v1', { transport: 'oci-archive', path: 'i.tar', reference: 'v1' }],
    ['docker-archive:i.tar:o/i:v1', { transport: 'docker-archive', path: 'i.tar', reference: 'o/i:v1' }],
    ['docker-daemon:o/i:v1', { transport: 'docker-daemon', reference: 'o/i:v1' }],
    [`docker-daemon:${DIGEST}`, { transport: 'docker-daemon', reference: DIGEST }],
    ['containers-storage:localhost/i', { transport: 'containers-storage', reference: 'localhost/i' }],
    ['docker://ghcr.io/o/i:v1', { transport: 'docker', reference: 'ghcr.io/o/i:v1' }],
    ['ghcr.io/o/i:v1', { transport: 'none', text: 'ghcr.io/o/i:v1' }],
    ['localhost:5000/i', { transport: 'none', text: 'localhost:5000/i' }],
    ['app', { transport: 'none', text: 'app' }],
    ['docker:dind', { transport: 'none', text: 'docker:dind' }],
    ['podman:v5', { transport: 'none', text: 'podman:v5' }],
    [`app@${DIGEST}`, { transport: 'none', text: `app@${DIGEST}` }],
    [`app:v1@${DIGEST}`, { transport: 'none', text: `app:v1@${DIGEST}` }],
    ['./dir', { transport: 'none', text: './dir' }],
    ['C:\\dir', { transport: 'none', text: 'C:\\dir' }],
  ])('reads %s', (text, expected) => {
    expect(parseSourceName(text)).toEqual(expected);
  });

  test.each([
    ['', /the source is empty/],
    ['oci:', /"oci:": PATH is missing/],
    ['oci::v1', /PATH is missing/],
    ['docker-daemon:', /REFERENCE is missing/],
    ['docker://', /REFERENCE is missing/],
    ['docker-deamon:app', /unknown transport "docker-deamon".*did you mean docker-daemon:\?/],
    ['docker_archive:/i.tar', /unknown transport "docker_archive".*docker-archive:/],
    ['oci-layout:dir', /did you mean oci:DIR\?/],
    ['ocidir:///dir', /did you mean oci:DIR\?/],
    ['podman:localhost/app', /did you mean containers-storage:REFERENCE\?/],
    ['dir:/some/where', /unknown transport "dir".*use oci:DIR, oci-archive:FILE/],
    ['https://ghcr.io/o/i', /"https".*without https:\/\/: ghcr\.io\/o\/i/],
  ])('refuses %s', (text, message) => {
    expect(() => parseSourceName(text)).toThrow(message);
    expect(() => parseSourceName(text)).toThrow(UserError);
  });
});
