import { linkRepo } from './index.js';

await linkRepo();
