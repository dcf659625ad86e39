import { Duration, Stack } from 'aws-cdk-lib';
import {
  type HeadersFrameOption,
  type HeadersReferrerPolicy,
  type ResponseCustomHeader,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

const override = true;

/** Browsers keep to TLS for a year, as soon as they have been there once. The local server has none to keep to. */
const strictTransportSecurity = { accessControlMaxAge: Duration.days(365), override };

/** CloudFront takes these as fields of their own, and refuses them among all others. */
const security: Readonly<Record<string, (value: string) => ResponseSecurityHeadersBehavior>> = {
  'content-security-policy': (contentSecurityPolicy) => ({
    contentSecurityPolicy: { contentSecurityPolicy, override },
  }),
  'referrer-policy': (value) => ({
    referrerPolicy: { referrerPolicy: value as HeadersReferrerPolicy, override },
  }),
  'x-content-type-options': () => ({ contentTypeOptions: { override } }),
  'x-frame-options': (value) => ({ frameOptions: { frameOption: value as HeadersFrameOption, override } }),
};

/** A policy that adds these headers to answers. @param name of the policy, unique in the account with the region */
export function headersPolicy(
  scope: Construct,
  name: string,
  headers: Readonly<Record<string, string>>,
): ResponseHeadersPolicy {
  const entries = Object.entries(headers);
  const fields = entries.map(([header, value]) => security[header]?.(value) ?? {});
  const customHeaders: ResponseCustomHeader[] = entries
    .filter(([header]) => !security[header])
    .map(([header, value]) => ({ header, value, override }));
  return new ResponseHeadersPolicy(scope, `${name}Headers`, {
    // CloudFront knows no regions: without its name, a deployment in a second one would meet those of the first.
    responseHeadersPolicyName: `Marquee-${name}-${Stack.of(scope).region}`,
    securityHeadersBehavior: Object.assign({ strictTransportSecurity }, ...fields),
    customHeadersBehavior: { customHeaders },
  });
}
