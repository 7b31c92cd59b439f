import { loginPost } from './index.js';

await loginPost();
