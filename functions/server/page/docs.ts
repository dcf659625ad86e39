import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

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

// Without a validator's URL there is no badge, which a service of Swagger's would draw. Requests carry the token of
// whoever has signed in on the page; the document itself is asked for in the same way.
const start = `SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor(request) {
    const kept = sessionStorage.getItem('marquee.token');
    if (kept) request.headers.authorization = 'Bearer ' + JSON.parse(kept).token;
    return request;
  },
});
`;

/** Files of Swagger UI, with its licence. */
const ofSwagger = {
  'swagger-ui-bundle.js': require.resolve('swagger-ui-dist/swagger-ui-bundle.js'),
  'swagger-ui.css': require.resolve('swagger-ui-dist/swagger-ui.css'),
  'licence.txt': require.resolve('swagger-ui-dist/LICENSE'),
  'notice.txt': require.resolve('swagger-ui-dist/NOTICE'),
} as const;

/** Writes the contract as a page that can try its routes out (Swagger UI) to `docs/` of `folder`: all that it needs. */
export async function writeDocs(folder: string): Promise<void> {
  const docs = join(folder, 'docs');
  await mkdir(docs);
  await writeFile(join(docs, 'index.html'), html);
  await writeFile(join(docs, 'start.js'), start);
  for (const [name, source] of Object.entries(ofSwagger)) await copyFile(source, join(docs, name));
}
