import { WorkerPool } from '../../training/running/threads/pool.ts';
import { tinyStep } from './training-rows.ts';

// One thread has ended its job, one is in the middle of another: neither may keep the process alive.
const pool = new WorkerPool(2);
await pool.run('member', tinyStep('cold-user', 1), () => {});
await new Promise<void>((started) => {
  void pool.run('member', tinyStep('cold-user', 2, { epochs: 1_000_000 }), () => started());
});
await pool.close();
console.log('closed');
