import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type Answer = APIGatewayProxyStructuredResultV2;

const require = createRequire(import.meta.url);

const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Marquee: the HTTP contract</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<main id="contract"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>
`;

// Without a validator's URL there is no badge, which a service of Swagger's would draw.
const start = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
});
`;

/** The browser itself sees to it that nothing is fetched from elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The contract as a page that can try its routes out (Swagger UI), by path. All it needs comes from this server. */
export const docsPages: ReadonlyMap<string, () => Promise<Answer>> = new Map([
  ['/docs', async () => page('text/html', html)],
  ['/docs/start.js', async () => page('text/javascript', start)],
  [
    '/docs/swagger-ui-bundle.js',
    () => asset('text/javascript', require.resolve('swagger-ui-dist/swagger-ui-bundle.js')),
  ],
  ['/docs/swagger-ui.css', () => asset('text/css', require.resolve('swagger-ui-dist/swagger-ui.css'))],
]);

async function asset(type: string, file: string): Promise<Answer> {
  return page(type, await readFile(file, 'utf8'));
}

function page(type: string, body: string): Answer {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-cache',
  };
  return { statusCode: 200, headers, body };
}
