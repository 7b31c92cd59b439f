import { isHealthy } from '../server/health.ts';

process.exitCode = (await isHealthy(process.env)) ? 0 : 1;
