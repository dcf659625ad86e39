/** The commands, by path from the project's root. File names are unique. */
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

/** The commands of the training image. */
export const imageCommands = ['training/commands/train.ts', 'training/commands/job.ts'];

/** The program of a pool's threads. */
export const thread = 'training/running/threads/worker.ts';
