// A worker thread starts as plain JavaScript: it has to ask for TypeScript by itself.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
