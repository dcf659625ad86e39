import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { functionNames } from '../../functions/http/routes.ts';
import { listFiles } from '../../functions/server/page/files.ts';
import { pageHeaders } from '../../functions/server/page/headers.ts';
import { pageFiles } from '../../functions/server/page/serve.ts';
import { type Handlers, type RunningServer, serveHandlers } from '../../functions/server/server.ts';
import { signInOf } from '../../infra/page/sign-in.ts';
import { readSettings } from '../../infra/settings.ts';
import { addedHeaders, distributionOf } from './cloud-front.ts';
import { pageFolder, synth } from './synth.ts';
import { type Json, onlyResource, render, resources } from './template.ts';

const token = { auth: 'jwt', issuer: 'https://login.example.org/pool', audience: 'app,other', client: 'app' };
let open: Template;
let signed: Template;
let server: RunningServer;

beforeAll(async () => {
  // CDK prints the warning of an open API.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  open = synth({ auth: 'none' }).service;
  signed = synth({ ...token, tokens: 'https://pool.example.org' }).service;
  const handler = async () => ({ statusCode: 404, body: 'API' });
  const handlers = Object.fromEntries(functionNames.map((name) => [name, handler])) as unknown as Handlers;
  server = await serveHandlers(handlers, 0, '127.0.0.1', await pageFiles(pageFolder));
});
afterAll(() => server.close());

const publicationOf = (template: Template): Json => onlyResource(template, 'Custom::MarqueePage');

/** Identifiers of CloudFront's managed policies, by its documentation. */
const managed = {
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
};

test.each([{}, { ...token, page: 'off' }])('with %j there is no trace of it', (context) => {
  const { Resources, Outputs } = synth(context).service.toJSON();
  const types = Object.values<Json>(Resources).map(({ Type }) => Type);
  expect(types.filter((type) => /CloudFront|Layer|Custom|S3::Bucket/.test(type))).toEqual([]);
  expect(JSON.stringify(Resources)).not.toContain('publish-page');
  expect(Object.keys(Outputs)).not.toContain('Page');
});

describe('the distribution', () => {
  test('serves files over HTTPS, by HTTP/2 and 3 and IPv6, and index.html where the path is empty', () => {
    expect(distributionOf(open)).toMatchObject({
      Enabled: true,
      DefaultRootObject: 'index.html',
      HttpVersion: 'http2and3',
      IPV6Enabled: true,
      PriceClass: 'PriceClass_100',
      DefaultCacheBehavior: {
        CachePolicyId: managed.cachingOptimized,
        Compress: true,
        ViewerProtocolPolicy: 'redirect-to-https',
      },
    });
    expect(distributionOf(open).Logging).toBeUndefined();
    expect(render(open.toJSON().Outputs.Page.Value)).toMatch(
      /^https:\/\/<WebDistribution\w+\.DomainName>\/$/,
    );
  });

  test('hands requests of the API on as they are but for the host, with every method and token, and keeps no answer', () => {
    const { CacheBehaviors, Origins } = distributionOf(signed);
    const [api, ...others] = CacheBehaviors.filter(({ PathPattern }: Json) => PathPattern.startsWith('/v1'));
    expect(others).toEqual([]);
    expect(api).toMatchObject({
      PathPattern: '/v1/*',
      AllowedMethods: expect.arrayContaining(['GET', 'POST', 'OPTIONS']),
      CachePolicyId: managed.cachingDisabled,
      OriginRequestPolicyId: managed.allViewerExceptHostHeader,
      ViewerProtocolPolicy: 'https-only',
    });
    const origin = Origins.find(({ Id }: Json) => Id === api.TargetOriginId);
    expect(render(origin.DomainName)).toMatch(/^<ApiHttp\w+>\.execute-api\.<Region>\.<URLSuffix>$/);
    expect(origin.CustomOriginConfig).toEqual({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
  });

  test('has names of its own for each region, since CloudFront has none', () => {
    const policies = Object.values(resources(open, 'AWS::CloudFront::ResponseHeadersPolicy'));
    const { OriginAccessControlConfig } = onlyResource(open, 'AWS::CloudFront::OriginAccessControl');
    const names = policies.map((policy) => policy.ResponseHeadersPolicyConfig.Name);
    for (const name of [...names, OriginAccessControlConfig.Name])
      expect(render(name)).toMatch(/^Marquee-.*<Region>$/);
  });
});

describe('the bucket', () => {
  test('is closed, encrypted and goes with the stack', () => {
    const [bucket] = Object.values<Json>(open.findResources('AWS::S3::Bucket'));
    expect([bucket.DeletionPolicy, bucket.UpdateReplacePolicy]).toEqual(['Delete', 'Delete']);
    expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    expect(bucket.Properties.BucketEncryption).toBeDefined();
  });

  test('is read by this distribution alone, object by object, and by nobody without TLS 1.2', () => {
    const { Statement } = onlyResource(open, 'AWS::S3::BucketPolicy').PolicyDocument;
    const allowed = Statement.filter(({ Effect }: Json) => Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    const [{ Action, Principal, Resource, Condition }] = allowed;
    expect({ Action, Principal }).toEqual({
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
    });
    expect(render(Resource)).toMatch(/^<WebBucket\w+\.Arn>\/\*$/);
    expect(Object.keys(Condition)).toEqual(['StringEquals']);
    expect(render(Condition.StringEquals['AWS:SourceArn'])).toMatch(
      /^arn:<Partition>:cloudfront::<AccountId>:distribution\/<WebDistribution\w+>$/,
    );
    const denied = Statement.filter(({ Effect }: Json) => Effect === 'Deny');
    expect(denied.map(({ Condition }: Json) => Condition)).toEqual([
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]);
  });

  test('is filled when the files change, and emptied before it is deleted', () => {
    const { Properties, DependsOn } = Object.values<Json>(open.findResources('Custom::MarqueePage'))[0];
    const [bucket] = Object.keys(resources(open, 'AWS::S3::Bucket'));
    const [layer] = Object.keys(resources(open, 'AWS::Lambda::LayerVersion'));
    const [id, publisher] = Object.entries(resources(open, 'AWS::Lambda::Function')).find(
      ([, { Handler }]) => Handler === 'publish-page.handler',
    )!;
    expect(Properties).toEqual({
      ServiceToken: { 'Fn::GetAtt': [id, 'Arn'] },
      ServiceTimeout: '600',
      bucket: { Ref: bucket },
      folder: '/opt',
      version: expect.anything(),
    });
    expect(render(Properties.version)).toMatch(new RegExp(`^<${layer}> [0-9a-f]{64}$`));
    expect(publisher.Layers).toEqual([{ Ref: layer }]);
    expect(DependsOn).toContain(bucket);
  });
});

describe('the headers', () => {
  test('are those of the local server, and ask for TLS besides', async () => {
    const files = await listFiles(pageFolder);
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['/', '/docs', '/docs/start.js']));
    for (const { path, type, cacheControl } of files) {
      const response = await fetch(server.url + path, { headers: { 'accept-encoding': 'identity' } });
      await response.body?.cancel();
      // What belongs to the connection, and to who encodes.
      const {
        connection,
        date,
        'keep-alive': _,
        'transfer-encoding': _t,
        'content-length': _l,
        vary,
        ...local
      } = Object.fromEntries(response.headers);
      expect([connection, date, vary]).not.toContain(undefined);
      expect({
        path,
        ...addedHeaders(open, path),
        'content-type': type,
        'cache-control': cacheControl,
      }).toEqual({
        path,
        ...local,
        'strict-transport-security': 'max-age=31536000',
      });
    }
  });

  test('let the page send requests to those who sign people in, and the docs to nobody', () => {
    const ofPage = pageHeaders(['https://login.example.org', 'https://pool.example.org']);
    expect(addedHeaders(signed, '/')).toMatchObject(ofPage);
    expect(ofPage['content-security-policy']).toContain("connect-src 'self' https://login.example.org");
    expect(addedHeaders(signed, '/docs')['content-security-policy']).toContain("connect-src 'self';");
  });
});

describe('sign-in.json', () => {
  test.each<[Record<string, string>, object]>([
    [{}, { scope: 'openid' }],
    // Of an issuer that has to be told whom a token is for.
    [{ audience: 'https://api.example.org' }, { scope: 'openid', audience: 'https://api.example.org' }],
    [{ scope: 'openid rate:movies' }, { scope: 'openid rate:movies' }],
  ])('with %j tells the page whom to ask, and for what', (context, told) => {
    const { document } = signInOf(readSettings({ ...token, ...context }))!;
    expect(JSON.parse(document)).toEqual({ issuer: token.issuer, client: token.client, ...told });
  });

  test('is there where the API asks who somebody is', () => {
    expect(publicationOf(signed).signIn).toBe(signInOf(readSettings(token))!.document);
    expect(publicationOf(open)).not.toHaveProperty('signIn');
  });
});
