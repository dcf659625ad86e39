import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';
import { readSettings, type Settings } from './settings.ts';

/** The two stacks of a deployment, and the settings that shaped them. */
export interface Deployment {
  readonly settings: Settings;
  readonly data: DataStack;
  readonly service: ServiceStack;
}

/**
 * Puts the stacks into `app`. What must survive has a stack of its own, so that the other one can be
 * replaced or deleted at will.
 *
 * Synthesis fails on any finding of cdk-nag's AWS Solutions rules that is not acknowledged, with its reason,
 * beside the construct that it is about.
 * @throws SettingsError if the context of `app` makes no sense
 */
export function buildApp(app: App): Deployment {
  const settings = readSettings(app.node.getAllContext());
  const data = new DataStack(app, 'MarqueeData');
  const service = new ServiceStack(app, 'Marquee', settings);
  service.addStackDependency(data, 'The bucket is imported by name');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { settings, data, service };
}
