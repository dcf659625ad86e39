import { useEffect, useRef } from 'preact/hooks';
import { training } from './ask/training.ts';
import { Notice } from './pieces/notice.tsx';
import { Requests } from './pieces/requests.tsx';
import { SignOut } from './pieces/sign-out.tsx';
import { type Route, route } from './state/route.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { Arrive } from './views/arrive.tsx';
import { Invent } from './views/invent.tsx';
import { Machine } from './views/machine.tsx';
import { MapView } from './views/map.tsx';
import { MovieView } from './views/movie.tsx';
import { Nowhere } from './views/nowhere.tsx';
import { SignIn } from './views/sign-in.tsx';
import { Training } from './views/training.tsx';
import { UserView } from './views/user.tsx';
import { Users } from './views/users.tsx';

const places = [
  ['', 'For you', ['', 'movies']],
  ['users', 'Users', ['users']],
  ['map', 'Map', ['map']],
  ['invent', 'Invent', ['invent']],
  ['machine', 'Machine', ['machine']],
] as const;

export function App() {
  const at = useStore(route);
  const status = useStore(training);
  const now = useStore(session);
  const shut = now.state === 'returning' || now.state === 'out';
  const main = useRef<HTMLElement>(null);
  const key = shut ? now.state : status ? 'training' : `${at.view}/${at.subject ?? ''}`;
  useMoveToHeading(main, key);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <header class="top">
        <a class="brand" href="#/" aria-label="Marquee, home page">
          MARQUEE
        </a>
        <nav aria-label="Views">
          {places.map(([path, name, views]) => (
            <a
              key={path}
              href={`#/${path}`}
              aria-current={(views as readonly string[]).includes(at.view) ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
        {now.state === 'in' && <SignOut />}
      </header>
      {!shut && <Notice />}
      <main ref={main} tabIndex={-1} key={key}>
        {shut ? <SignIn session={now} /> : status ? <Training status={status} /> : <View at={at} />}
        {!shut && <Requests />}
      </main>
    </>
  );
}

function View({ at: { view, subject } }: { at: Route }) {
  const id = Number(subject);
  if (view === '') return <Arrive />;
  if (view === 'users' && subject === undefined) return <Users />;
  if (view === 'users' && id > 0) return <UserView userId={id} />;
  if (view === 'movies' && id > 0) return <MovieView movieId={id} />;
  if (view === 'map') return <MapView />;
  if (view === 'invent') return <Invent />;
  if (view === 'machine') return <Machine />;
  return <Nowhere />;
}

/** Names the view in the window's title, and begins to read there when it is another one. */
function useMoveToHeading(main: { readonly current: HTMLElement | null }, key: string): void {
  const before = useRef(key);
  useEffect(() => {
    const tell = () => {
      const heading = main.current?.querySelector<HTMLElement>('h1[tabindex]');
      if (!heading) return false;
      document.title = `${heading.textContent} · Marquee`;
      if (before.current !== key) heading.focus({ preventScroll: true });
      before.current = key;
      return true;
    };
    if (before.current !== key) scrollTo(0, 0);
    if (tell()) return;
    // The heading comes with the answer.
    const observer = new MutationObserver(() => tell() && observer.disconnect());
    observer.observe(main.current!, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [key]);
}
