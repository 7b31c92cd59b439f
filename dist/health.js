import { health } from './index.js';

await health();
