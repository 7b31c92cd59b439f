import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createGreeter } from '../../scripts/demo-elf.ts';
import { writeDemoLayout } from '../../scripts/demo-image.ts';
import { openOciLayout } from '../../src/images/oci-layout.ts';
import { UserError } from '../../src/oci/errors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the demo program', () => {
  test.each([
    ['amd64', 0x3e, 154],
    ['arm64', 0xb7, 153],
  ])('for %s is a static ELF file that ends with its greeting', (architecture, machine, size) => {
    const program = createGreeter(architecture, '');
    expect(program.subarray(0, 4).toString('latin1')).toBe('\x7fELF');
    expect(program.readUInt16LE(18)).toBe(machine);
    expect(program.byteLength).toBe(size);
    expect(createGreeter(architecture, 'Hi').subarray(-3).toString()).toBe('Hi\n');
  });

  const runsHere = process.platform === 'linux' && process.arch === 'x64';
  test.skipIf(!runsHere)('prints its greeting and exits with 0 (needs Linux on x86-64)', async () => {
    const file = join(await temporaryFolder(), 'greet');
    await writeFile(file, createGreeter('amd64', 'Grüße, world'), { mode: 0o755 });
    expect(execFileSync(file, { encoding: 'utf8' })).toBe('Grüße, world\n');
  });

  test('refuses an unknown architecture and a long greeting', () => {
    expect(() => createGreeter('riscv64', 'Hi')).toThrow(/"riscv64": use one of amd64, arm64/);
    expect(() => createGreeter('amd64', 'x'.repeat(1024))).toThrow(UserError);
    expect(createGreeter('amd64', 'x'.repeat(1023)).byteLength).toBe(153 + 1024);
  });
});

describe('the demo image', () => {
  test('is a complete layout with the same digest on every machine', async () => {
    const folder = await temporaryFolder();
    const demo = await writeDemoLayout(folder, { greeting: 'Hello' });
    expect(demo.digest).toMatchInlineSnapshot(
      `"sha256:f14470b698496d9bfa50f4603535233999bd806c418de7489b8b652ff372975e"`,
    );
    const layout = await openOciLayout(folder);
    const root = await layout.resolve('latest');
    expect(root).toMatchObject({ digest: demo.digest, size: demo.size });
    await layout.checkComplete(root);
    expect(demo.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('another greeting makes another image', async () => {
    const one = await writeDemoLayout(await temporaryFolder(), { greeting: 'one' });
    const two = await writeDemoLayout(await temporaryFolder(), { greeting: 'two' });
    expect(one.digest).not.toBe(two.digest);
  });
});
