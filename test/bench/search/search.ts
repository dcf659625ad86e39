import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { TitleTable } from '../../../model/predict/title-table.ts';
import { titlesPath } from '../../../model/release/paths.ts';
import { buildIndex, encodeIndex } from '../../../model/search/index.ts';
import { MovieSearch } from '../../../model/search/search.ts';
import { inTurns, milliseconds, repeated, type Table, times } from '../measure.ts';
import { releaseToMeasure } from '../release.ts';
import { MiniSearched } from './minisearch.ts';
import { moviesTitled, searchHandler } from './release.ts';
import { moreTitles } from './titles.ts';

const many = 100_000;
const pageLength = 10;
/** Measured as one: what MiniSearch leaves to the garbage collector in its turn would be a large part of one. */
const keystrokes = 20;
/** As somebody types them: from all movies to none, with mistakes and without. */
const queries = [
  '',
  't',
  'th',
  'star w',
  'the godf',
  'lord of the rings ret',
  'shawshenk',
  'heat 1995',
  'zzzzzz',
  'the lord of the rings the return of the kimg',
];

/** The movies for what somebody types, beside MiniSearch, in the release's catalogue and in a large one. */
export async function* benchSearch(storeUrl: string): AsyncIterable<Table> {
  const release = await releaseToMeasure(storeUrl);
  const table = new TitleTable(await release.read(titlesPath));
  const own = Array.from({ length: table.length }, (_, movie) => table.title(movie));
  for (const titles of [own, moreTitles(own, many)]) {
    const { movies } = moviesTitled(titles);
    const peer = await MiniSearched.build(titles, movies.ratingCount);
    yield await measureIndex(titles, peer);
    yield await measureQueries(titles, peer);
  }
}

/** What is made at a training, and read at a start. */
async function measureIndex(titles: readonly string[], peer: MiniSearched): Promise<Table> {
  const { catalogue, movies } = moviesTitled(titles);
  const bytes = encodeIndex(buildIndex(catalogue, movies.ratingCount));
  const json = peer.json();
  const measured = await inTurns({
    build: () => buildIndex(catalogue, movies.ratingCount),
    buildPeer: () => MiniSearched.build(titles, movies.ratingCount),
    open: () => new MovieSearch(bytes),
    openPeer: () => peer.load(json),
  });
  const row = (made: number, opened: number, length: number) => ({
    'to make it': milliseconds(made),
    MB: (length / 1e6).toFixed(2),
    'to open it': milliseconds(opened),
  });
  return {
    title: `An index of ${titles.length.toLocaleString('en')} titles`,
    rows: {
      Marquee: row(measured.build, measured.open, bytes.length),
      MiniSearch: row(measured.buildPeer, measured.openPeer, json.length),
    },
  };
}

/** Marquee from the event to the JSON of the page, MiniSearch to the movies' positions alone. */
async function measureQueries(titles: readonly string[], peer: MiniSearched): Promise<Table> {
  const handler = await searchHandler(titles);
  const rows: Record<string, Record<string, string>> = {};
  for (const query of queries) {
    const event = eventOf(query);
    const measured = await inTurns(
      { marquee: repeated(keystrokes, () => handler(event)), other: () => peer.find(query, pageLength) },
      1,
    );
    const [marquee, other] = [measured.marquee / keystrokes, measured.other];
    const others = query === '' ? {} : { MiniSearch: milliseconds(other), ratio: times(other, marquee) };
    rows[query === '' ? '(nothing)' : query] = { Marquee: milliseconds(marquee), ...others };
  }
  const of = titles.length.toLocaleString('en');
  return { title: `A page of ${pageLength} movies of ${of}, warm, for what is typed`, rows };
}

function eventOf(query: string): APIGatewayProxyEventV2 {
  const path = '/v1/movies';
  const event = {
    routeKey: `GET ${path}`,
    rawPath: path,
    queryStringParameters: { query, limit: String(pageLength) },
    requestContext: { http: { method: 'GET', path } },
  };
  return event as unknown as APIGatewayProxyEventV2;
}
