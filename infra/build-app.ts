import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';
import type { Settings } from './settings.ts';

/** The two stacks of a deployment. */
export interface Deployment {
  readonly data: DataStack;
  readonly service: ServiceStack;
}

/**
 * Puts the stacks into `app`. What must survive has a stack of its own, so that the other one can be
 * replaced or deleted at will.
 *
 * Synthesis fails on any finding of cdk-nag's AWS Solutions rules that is not acknowledged, with its reason,
 * next to the construct concerned.
 * @param page folder of the page as built, if it is to be served
 */
export function buildApp(app: App, settings: Settings, page?: string): Deployment {
  const data = new DataStack(app, 'MarqueeData');
  const service = new ServiceStack(app, 'Marquee', { settings, page });
  service.addStackDependency(data, 'The bucket is imported by name');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, service };
}
