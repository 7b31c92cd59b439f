import { testRegistry } from './index.js';

await testRegistry();
