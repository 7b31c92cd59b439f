import type { Context } from './context.ts';
import { restoreLogins } from './credentials/login-store.ts';
import { LOGIN_STATE } from './login-state.ts';

/** The post step of `login`: puts back what was there before, where the login is still the one that it wrote. */
export async function logout({ step, log }: Context): Promise<void> {
  const recordFile = step?.state(LOGIN_STATE.recordFile) ?? '';
  if (recordFile === '' || step?.state(LOGIN_STATE.logout) !== 'true') return;
  for (const { registry, file, isRestored } of await restoreLogins(recordFile)) {
    if (isRestored) log.info(`Removed the login for ${registry} from ${file}.`);
    else log.notice(`The login for ${registry} in ${file} is no longer the one of this step, and stays.`);
  }
}
