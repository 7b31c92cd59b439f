import dns from 'node:dns';
import { onTestFinished, vi } from 'vitest';

/** For the rest of the test no name is known, and nobody outside this machine is asked for one. */
export function withoutNameService(): void {
  const lookup = vi.spyOn(dns, 'lookup').mockImplementation(((
    name: string,
    _options: unknown,
    callback: (error: Error) => void,
  ) => {
    const message = `getaddrinfo ENOTFOUND ${name}`;
    callback(
      Object.assign(new Error(message), { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: name }),
    );
  }) as typeof dns.lookup);
  onTestFinished(() => lookup.mockRestore());
}
