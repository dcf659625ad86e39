import { bundleFunctions } from '../../../functions/server/bundle.ts';
import { bundleSizes } from '../../../functions/server/chunks.ts';
import type { Release } from '../../../model/release/release.ts';
import type { Table } from '../measure.ts';
import { releaseToMeasure } from '../release.ts';
import { openKnown } from './asked.ts';
import { makeCases } from './cases.ts';
import { measureCatalogue } from './catalogue.ts';
import { measureForward } from './forward.ts';
import { measureRequests } from './requests.ts';
import { measureStarts, measureStartsFromS3 } from './starts.ts';

/** Serving, beside what a user would take instead. */
export async function* benchServe(storeUrl: string): AsyncIterable<Table> {
  process.env.MARQUEE_STORE = storeUrl;
  const release = await releaseToMeasure(storeUrl);
  const asked = await openKnown(release);
  const { entries, metafile } = await bundleFunctions();
  yield {
    title: 'Bundles, in bytes: read at a cold start, and with all that the S3 store needs',
    rows: Object.fromEntries(bundleSizes(metafile).map(({ function: name, ...sizes }) => [name, sizes])),
  };
  yield sizesOf(release);
  yield measureForward(asked);
  yield measureRequests(asked, entries);
  yield measureCatalogue(asked);
  const cases = await makeCases(release);
  yield measureStarts(cases, entries);
  if (storeUrl.startsWith('file:')) yield measureStartsFromS3(cases, entries, storeUrl);
}

function sizesOf({ manifest }: Release): Table {
  return {
    title: `Release ${manifest.id} (${manifest.data.name}), in bytes`,
    rows: Object.fromEntries(manifest.objects.map(({ path, bytes }) => [path, { bytes }])),
  };
}
