import { CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { scheduledFunctionNames } from '../functions/scheduled.ts';
import type { BundleName } from '../functions/server/bundle.ts';
import { Api } from './api/api.ts';
import { exampleCurl } from './api/example-curl.ts';
import { functionsFor } from './api/routes.ts';
import { storeExport } from './data-stack.ts';
import { Alarms } from './observability/alarms.ts';
import { daily } from './observability/daily-check.ts';
import { dashboard } from './observability/dashboard.ts';
import { deadLetterQueue } from './observability/dead-letters.ts';
import { noticesTopic } from './observability/notices.ts';
import { Page } from './page/page.ts';
import type { Settings } from './settings.ts';
import { stackTags } from './stack-tags.ts';
import { accessOf } from './store-access.ts';
import { StoreFunction } from './store-function.ts';
import { Training } from './training/training.ts';

export interface ServiceProps {
  readonly settings: Settings;
  /** Folder of the page as built, if it is to be served. */
  readonly page?: string | undefined;
}

/** Everything that can be recreated from the bucket at any time: API, page, functions, training and their alarms. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, page }: ServiceProps) {
    super(scope, id, { description: 'Marquee: predictions and training', tags: stackTags });
    const bucket = Bucket.fromBucketName(this, 'Store', Fn.importValue(storeExport));
    const topic = noticesTopic(this, settings);
    const deadLetters = deadLetterQueue(this);
    const functions = this.#functions(functionsFor(settings.auth), bucket, settings);
    const checks = this.#functions(scheduledFunctionNames, bucket, settings);
    for (const [name, check] of Object.entries(checks)) daily(this, `daily-${name}`, check, deadLetters);
    const { stage, throttled, host, url } = new Api(this, 'Api', { functions, settings });
    const { stateMachine } = new Training(this, 'Training', { bucket, topic, deadLetters, settings });
    const watched = { stage, throttled, functions, checks, stateMachine, deadLetters };
    const { all } = new Alarms(this, 'Alarms', { watched, topic, settings });
    dashboard(this, watched, all);
    if (page) {
      const { url } = new Page(this, 'Web', { folder: page, api: host, settings });
      this.#output('Page', url, 'The page');
    }
    this.#output('Url', url, 'The API');
    this.#output('Curl', exampleCurl(this, url, settings), 'Asks for a prediction');
    this.#output('StateMachine', stateMachine.stateMachineArn, 'Trains when it is started');
    this.#output('Topic', topic.topicArn, 'Subscribe to it to be told of alarms and refused releases');
  }

  #functions<Name extends BundleName>(
    names: readonly Name[],
    bucket: IBucket,
    settings: Settings,
  ): Readonly<Record<Name, IFunction>> {
    const make = (name: Name) => {
      const props = { name, bucket, access: accessOf(name), settings };
      const one: IFunction = new StoreFunction(this, name, props).function;
      return [name, one] as const;
    };
    return Object.fromEntries(names.map(make)) as Record<Name, IFunction>;
  }

  #output(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}
