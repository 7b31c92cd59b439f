import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Of the narrowest phones that still count. */
export const NARROW = { width: 360, height: 740 } as const;
export const WIDE = { width: 1200, height: 900 } as const;

/** Starts the Chromium of this machine. It may run as root: its own sandbox is off, and it sees our pages only. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: pathOf('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
}

/** Chooses who to be, as a person does. Ends on the page of `next`. */
export async function signIn(page: Page, login: string, next = '/'): Promise<void> {
  await page.goto(`/-/sign-in?${new URLSearchParams({ next })}`);
  await page.getByLabel('User').selectOption(login);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Signed in as').waitFor();
}

function pathOf(program: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, program)).find(isExecutable);
  if (found === undefined)
    throw new Error(`${program} is not on PATH: install it (apt-get install ${program})`);
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
