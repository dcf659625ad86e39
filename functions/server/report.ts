import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { reportPath } from '../../model/release/paths.ts';
import { openCurrent } from '../../model/release/release.ts';
import { openStore } from '../../model/stores/open.ts';
import { explainFailure } from '../failure.ts';
import { problemResponse } from '../http/response.ts';

type Answer = APIGatewayProxyStructuredResultV2;

/** The evaluation page of the release that serves; a 404 problem if there is none. */
export async function answerReport(storeUrl: string): Promise<Answer> {
  try {
    const release = await openCurrent(await openStore(storeUrl));
    if (!release) return noReport('No release has been published yet: npm run train makes one.');
    const { id, objects } = release.manifest;
    if (!objects.some(({ path }) => path === reportPath)) {
      return noReport(`Release ${id} was written without a report: npm run train makes a release with one.`);
    }
    const body = Buffer.from(await release.read(reportPath)).toString();
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
    return { statusCode: 200, headers, body };
  } catch (error) {
    const { problem, headers } = await explainFailure(error, { route: 'GET /report' });
    return problemResponse(problem, headers);
  }
}

/** No problem of the API, which has no such route. */
function noReport(detail: string): Answer {
  const type = 'urn:marquee:problem:no-report';
  return problemResponse({ type, title: 'There is no report', status: 404, detail }, {});
}
