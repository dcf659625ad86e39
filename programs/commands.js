/** What people start, by path from the project's root. Each has a name of its own. */
export const commands = [
  'training/commands/train.ts',
  'training/commands/job.ts',
  'training/commands/evaluate.ts',
  'training/commands/releases.ts',
  'training/commands/ratings.ts',
  'training/commands/data.ts',
  'local/start.ts',
  'functions/server/serve.ts',
];

/** What the training image starts. */
export const imageCommands = ['training/commands/train.ts', 'training/commands/job.ts'];

/** What the threads of a pool run. */
export const thread = 'training/running/threads/worker.ts';
