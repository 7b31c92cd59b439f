import { registry } from './index.js';

export const { startRegistry } = await registry();
