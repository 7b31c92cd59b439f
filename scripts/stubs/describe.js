import { describe } from './index.js';

await describe();
