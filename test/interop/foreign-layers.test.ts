import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { describeWith } from './support/describe-tool.ts';
import { type ForeignProgram, startForeignRegistry } from './support/foreign-registry.ts';
import { attemptCli } from './support/our-cli.ts';
import { writeWindowsImage } from './support/windows-image.ts';

const PROGRAMS: readonly ForeignProgram[] = ['docker-registry', 'registry'];

for (const program of PROGRAMS) {
  describeWith([program], `a Windows image that our client pushes to ${program}`, () => {
    test('is refused, and the lines that allow its foreign layer are told (ACT-05)', async () => {
      const registry = await startForeignRegistry(program, 'none');
      try {
        const { folder } = await writeWindowsImage(program);
        const image = `${registry.host}/team/windows`;
        const logins = await temporaryFolder();
        const { status, stderr } = await attemptCli([
          ...['push', '--source', `oci:${folder}`, '--image', image, '--config-dir', logins],
        ]);
        expect(status).toBe(1);
        expect(stderr).toContain(`The image has foreign layers, such as the base layers of Windows`);
        expect(stderr).toContain("allow: ['^https://']");
      } finally {
        await registry.stop();
      }
    });
  });
}
