// Bundles what the training image starts, as it is built: node programs/build.js FOLDER
import { bundleCommands } from './bundle.js';
import { imageCommands } from './commands.js';

await bundleCommands(imageCommands, process.argv[2]);
