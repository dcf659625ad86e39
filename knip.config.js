import { commands, thread } from './programs/commands.js';

/** Where code begins that nothing imports, and what is not in the packages. */
export default {
  entry: [
    ...commands,
    thread,
    'programs/{build,run}.js',
    'training/judging/report/page/main.ts',
    'infra/app.ts',
    'web/main.tsx',
  ],
  vite: { config: ['web/vite.config.ts'] },
  ignoreBinaries: ['moto_server', 'mount', 'umount'],
  ignoreUnresolved: ['./test/support/shared-arrays.js'],
};
