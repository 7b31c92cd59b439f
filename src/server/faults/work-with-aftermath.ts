import type { Reply } from '../reply.ts';
import { repositoryExists } from '../repository-exists.ts';
import type { Services } from '../services.ts';
import type { FaultEffects } from './fault.ts';

/** Of the setting `createRace403`; a fault may say otherwise. */
const CREATION_RACE_MS = 1000;

interface TimedRequest {
  readonly method: string;
  readonly path: string;
  readonly repository: string;
  readonly effects: Pick<FaultEffects, 'lagMs' | 'creationRaceMs'>;
}

/** Answers as the aftermath of earlier writes wants it, and notes what this one leaves behind. */
export async function workWithAftermath(
  request: TimedRequest,
  services: Pick<Services, 'aftermath' | 'store' | 'profile'>,
  handle: () => Reply | Promise<Reply>,
): Promise<Reply> {
  const { effects, method, repository, path } = request;
  const { readAfterWriteLagMs, createRace403 } = services.profile;
  const { lagMs = readAfterWriteLagMs, creationRaceMs = createRace403 ? CREATION_RACE_MS : 0 } = effects;
  services.aftermath.check(request);
  if (method !== 'PUT' || repository === '' || lagMs + creationRaceMs === 0) return handle();
  const existed = repositoryExists(repository, services);
  const reply = await handle();
  const hasCreated = !existed && repositoryExists(repository, services);
  services.aftermath.note({ repository, path, hasCreated, reply }, { lagMs, creationRaceMs });
  return reply;
}
