import { createServer, type IncomingHttpHeaders } from 'node:http';
import { json } from 'node:stream/consumers';
import type { PageEvent, PageProperties } from '../../functions/page-publisher/properties.ts';
import { listen } from './listen.ts';

/** What CloudFormation was told of a request. */
export interface Told {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: the tests say what they expect of it
  readonly body: any;
}

/** Where the outcome of a custom resource goes, in place of the object of S3 that CloudFormation signs a URL for. */
export async function startCloudFormation(status = 200) {
  const told: Told[] = [];
  const server = createServer(async (request, response) => {
    told.push({ method: request.method, headers: request.headers, body: await json(request) });
    response.writeHead(status).end();
  });
  const { port, stop } = await listen(server);
  return {
    told,
    /** A request for the page, in the shape that AWS documents. */
    request: (RequestType: PageEvent['RequestType'], properties: PageProperties): PageEvent =>
      ({
        RequestType,
        ResponseURL: `http://127.0.0.1:${port}/arn%3Aaws%3Acloudformation?X-Amz-Signature=0f1e`,
        StackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/Marquee/0f1e2d3c',
        RequestId: '5b478418-d149-4554-915e-8d0fd8c0b6f1',
        ResourceType: 'Custom::MarqueePage',
        LogicalResourceId: 'WebPublicationPage',
        ...(RequestType === 'Create' ? {} : { PhysicalResourceId: properties.bucket }),
        ServiceToken: 'arn:aws:lambda:eu-central-1:123456789012:function:publisher',
        ResourceProperties: { ServiceToken: 'arn:aws:lambda', ServiceTimeout: '600', ...properties },
      }) as unknown as PageEvent,
    stop,
  };
}
