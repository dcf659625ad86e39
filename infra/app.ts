import { App } from 'aws-cdk-lib';
import { bundleFunctions } from '../functions/server/bundle.ts';
import { buildApp } from './build-app.ts';
import { SettingsError } from './settings-error.ts';

// What `npx cdk` runs (cdk.json). The bundles come first: synthesis copies them into the cloud assembly.
await bundleFunctions();
const app = new App();
try {
  buildApp(app);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
