import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { TEST_REGISTRY_VARIABLE } from '../hosts.ts';
import { leavePlace } from './leave-place.ts';
import { stopServer } from './server-process.ts';
import { LOG_FILE, TEST_REGISTRY_STATE } from './state.ts';

/** Enough for a long job, and no more than a browser shows. */
const MAX_LINES = 5000;

/** The post step: takes back what was changed, stops the registry, and shows what it was asked. */
export async function stopTestRegistry(context: Context): Promise<void> {
  const folder = context.step?.state(TEST_REGISTRY_STATE.folder) ?? '';
  if (folder === '') return;
  context.step?.exportVariable(TEST_REGISTRY_VARIABLE, '');
  const pid = Number(context.step?.state(TEST_REGISTRY_STATE.pid));
  try {
    await leavePlace(folder, context);
  } finally {
    if (pid > 0) await stopAndShow(pid, join(folder, LOG_FILE), context);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function stopAndShow(pid: number, logFile: string, { log }: Pick<Context, 'log'>): Promise<void> {
  const hasRun = await stopServer(pid);
  const lines = await readLines(logFile);
  log.group(`What the test registry was asked (${lines.length} lines)`, lines.slice(-MAX_LINES));
  if (!hasRun) log.warning('The test registry had ended before the job did: its last lines above say why.');
}

async function readLines(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
}
