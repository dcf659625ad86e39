import { forgetRequests } from '../ask/requests.ts';
import { Store } from './store.ts';

/** What the address names, after the `#`. */
export interface Route {
  /** Such as `movies` of `#/movies/858?user=1`; empty for the first view. */
  readonly view: string;
  /** Such as `858`. */
  readonly subject: string | undefined;
  readonly query: URLSearchParams;
}

function parseRoute(hash: string): Route {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [view, subject] = path.split('/');
  return { view, subject, query: new URLSearchParams(query) };
}

/** The address of a view. Values that are empty are left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | number | undefined>> = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `#/${path}${text === '' ? '' : `?${text}`}`;
}

export const route = new Store(parseRoute(location.hash));

addEventListener('hashchange', () => {
  forgetRequests();
  route.set(parseRoute(location.hash));
});

/** Keeps in the address what the view shows, as one types; there is nothing to go back to. */
export function noteAddress(address: string): void {
  history.replaceState(null, '', address);
  route.set(parseRoute(location.hash));
}
