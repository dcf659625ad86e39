import { Stack } from 'aws-cdk-lib';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  S3OriginAccessControl,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type Area, areas } from '../../functions/server/page/headers.ts';
import { acknowledge } from '../acknowledge.ts';
import { headersPolicy } from './headers.ts';

export interface DistributionProps {
  readonly bucket: IBucket;
  /** Host of the API. */
  readonly api: string;
  /** Further origins that the page may send requests to. */
  readonly connect: readonly string[];
}

/** CloudFront before both: files from the bucket, `/v1/…` from the API, so that the page asks its own origin. */
export function pageDistribution(
  scope: Construct,
  { bucket, api, connect }: DistributionProps,
): Distribution {
  const access = new S3OriginAccessControl(scope, 'Access', {
    // CloudFront knows no regions, and a second deployment is in another one.
    originAccessControlName: `Marquee-${Stack.of(scope).region}`,
  });
  const files = S3BucketOrigin.withOriginAccessControl(bucket, { originAccessControl: access });
  const behaviorOf = ({ name, headers }: Area): BehaviorOptions => ({
    origin: files,
    responseHeadersPolicy: headersPolicy(scope, name, headers(connect)),
    // By each object's own cache-control.
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    compress: true,
  });
  const special = areas.filter(({ beginning }) => beginning !== '/');
  const distribution = new Distribution(scope, 'Distribution', {
    comment: Stack.of(scope).stackName,
    defaultRootObject: 'index.html',
    defaultBehavior: behaviorOf(areas.find(({ beginning }) => beginning === '/')!),
    additionalBehaviors: {
      '/v1/*': behaviorOfApi(api),
      ...Object.fromEntries(special.map((area) => [`${area.beginning}*`, behaviorOf(area)])),
    },
    httpVersion: HttpVersion.HTTP2_AND_3,
    enableIpv6: true,
    // The API answers from one region anyway.
    priceClass: PriceClass.PRICE_CLASS_100,
  });
  acknowledge(distribution, reasons);
  return distribution;
}

/** As if it were asked directly, with whatever headers the caller has, the token among them. */
function behaviorOfApi(api: string): BehaviorOptions {
  return {
    origin: new HttpOrigin(api),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    // API Gateway knows its own host alone.
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    // A redirection would come when the token has been sent in the clear.
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  };
}

const reasons = {
  'AwsSolutions-CFR1': 'The page is for everybody whom the API lets in.',
  'AwsSolutions-CFR2': 'A firewall costs six dollars a month and more; the stage of the API limits requests.',
  'AwsSolutions-CFR3': 'Access logs would hold the addresses of people.',
  'AwsSolutions-CFR4':
    "Under CloudFront's own domain and certificate the least version of TLS cannot be set.",
};
