// Bundles the commands of the training image when it is built: node programs/build.js FOLDER
import { bundleCommands } from './bundle.js';
import { imageCommands } from './commands.js';

await bundleCommands(imageCommands, process.argv[2]);
