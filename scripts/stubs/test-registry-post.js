import { testRegistryPost } from './index.js';

await testRegistryPost();
