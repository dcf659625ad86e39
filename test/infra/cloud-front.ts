import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import type { Template } from 'aws-cdk-lib/assertions';
import { forward, readBody } from '../support/forward.ts';
import { listen } from '../support/listen.ts';
import { type Json, onlyResource, resources } from './template.ts';

export const distributionOf = (template: Template): Json =>
  onlyResource(template, 'AWS::CloudFront::Distribution').DistributionConfig;

/** The behaviour that CloudFront picks for a path: the first whose pattern fits, else the default one. */
function behaviorFor(template: Template, path: string): Json {
  const { CacheBehaviors, DefaultCacheBehavior } = distributionOf(template);
  const matches = ({ PathPattern }: Json) => path.startsWith(PathPattern.replace(/\*$/, ''));
  return CacheBehaviors.find(matches) ?? DefaultCacheBehavior;
}

/** Headers that CloudFront adds to the answer for a path, whatever its origin sends. */
export function addedHeaders(template: Template, path: string): Record<string, string> {
  const { ResponseHeadersPolicyId } = behaviorFor(template, path);
  if (!ResponseHeadersPolicyId) return {};
  const policies = resources(template, 'AWS::CloudFront::ResponseHeadersPolicy');
  const { CustomHeadersConfig, SecurityHeadersConfig } =
    policies[ResponseHeadersPolicyId.Ref].ResponseHeadersPolicyConfig;
  const own = Object.values<Json>(SecurityHeadersConfig);
  if ([...own, ...CustomHeadersConfig.Items].some(({ Override }) => !Override))
    throw new Error('an origin may overrule a header');
  const {
    ContentSecurityPolicy: { ContentSecurityPolicy },
    FrameOptions: { FrameOption },
    ReferrerPolicy: { ReferrerPolicy },
    StrictTransportSecurity: { AccessControlMaxAgeSec },
    ContentTypeOptions: _,
    ...others
  } = SecurityHeadersConfig;
  if (Object.keys(others).length > 0) throw new Error(`${Object.keys(others)} is not known here`);
  return {
    'content-security-policy': ContentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': FrameOption,
    'referrer-policy': ReferrerPolicy,
    'strict-transport-security': `max-age=${AccessControlMaxAgeSec}`,
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }: Json) => [Header, Value])),
  };
}

/** Where the double finds what the distribution has as origins. */
export interface Origins {
  readonly bucket: string;
  readonly client: S3Client;
  readonly api: string;
}

/** What a template's distribution would do, as far as a page can tell: over HTTP, without a cache. */
export async function startCloudFront(template: Template, origins: Origins) {
  const server = createServer((request, response) => {
    const [path] = request.url!.split('?');
    for (const [name, value] of Object.entries(addedHeaders(template, path))) response.setHeader(name, value);
    const isApi = behaviorFor(template, path).OriginRequestPolicyId !== undefined;
    const answered = isApi
      ? askApi(origins, request, response)
      : askBucket(template, origins, path, response);
    answered.catch((error) => response.destroy(error));
  });
  const { port, stop } = await listen(server);
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** S3 answers 403 for what is not there, unless the reader may list. */
async function askBucket(
  template: Template,
  { bucket, client }: Origins,
  path: string,
  response: ServerResponse,
) {
  const Key = path === '/' ? distributionOf(template).DefaultRootObject : path.slice(1);
  try {
    const { Body, ContentType, CacheControl } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key }),
    );
    response.setHeader('content-type', ContentType!).setHeader('cache-control', CacheControl!);
    response.end(await Body!.transformToByteArray());
  } catch (error) {
    if (!(error instanceof NoSuchKey)) throw error;
    response
      .writeHead(403, { 'content-type': 'application/xml' })
      .end('<Error><Code>AccessDenied</Code></Error>');
  }
}

async function askApi({ api }: Origins, request: IncomingMessage, response: ServerResponse) {
  const { message, body } = await forward(api, request, await readBody(request));
  response.writeHead(message.statusCode!, message.headers).end(body);
}
