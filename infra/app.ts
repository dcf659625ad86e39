import { App } from 'aws-cdk-lib';
import { bundleFunctions } from '../functions/server/bundle.ts';
import { buildPage } from '../functions/server/page/build.ts';
import { buildApp } from './build-app.ts';
import { readSettings, type Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

// What `npx cdk` runs (cdk.json).
const app = new App();
const settings = readOrTell();
// Synthesis copies what they build into the cloud assembly.
const [page] = await Promise.all([settings.page ? buildPage() : undefined, bundleFunctions()]);
buildApp(app, settings, page);

/** The settings; ends the process with what is wrong with them. */
function readOrTell(): Settings {
  try {
    return readSettings(app.node.getAllContext());
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
