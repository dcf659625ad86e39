import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Schema } from '../../../client/client.ts';
import { addressOf } from '../../state/route.ts';
import { hueOf } from '../../words/hue.ts';
import { Edges } from './edges.tsx';
import { type Dot, layOut, type PlacedMovie } from './layout.ts';
import { type Marks, Names, Rings } from './names.tsx';
import { dotAt, dotBeside } from './steps.ts';

/** What stands above the map on a wide window, in CSS pixels: all of the map is seen with it. */
const above = 310;

interface Props {
  readonly movies: readonly PlacedMovie[];
  readonly axes: Schema<'TasteMap'>['axes'];
  readonly marks: Marks;
  /** Only movies of this genre have a colour; all, if it is empty. */
  readonly genre: string;
  /** The movie that is told of, and what tells of another one. */
  readonly told: PlacedMovie | undefined;
  readonly tell: (movie: PlacedMovie) => void;
}

/** Movies as dots. A mouse tells by pointing and goes by a click; a finger tells by a tap; arrow keys go from dot to dot. */
export function Plot({ movies, axes, marks, genre, told, tell }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(svg);
  const height = Math.max(320, Math.min(width, Math.max(420, innerHeight - above)));
  const dots = useMemo(() => layOut(movies, width, height), [movies, width, height]);
  const byMouse = useRef(false);
  const current = dots.find(({ movie }) => movie.movieId === told?.movieId);
  const meant = (event: MouseEvent) => {
    const { left, top } = svg.current!.getBoundingClientRect();
    return dotAt(dots, event.clientX - left, event.clientY - top);
  };
  const point = (event: PointerEvent) => {
    byMouse.current = event.pointerType === 'mouse';
    const dot = byMouse.current ? meant(event) : undefined;
    if (dot) tell(dot.movie);
  };
  const click = (event: MouseEvent) => {
    // A link's own, or of the enter key.
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const dot = meant(event);
    if (dot && byMouse.current) location.hash = addressOf(`movies/${dot.movie.movieId}`);
    else if (dot) tell(dot.movie);
  };
  const step = (event: KeyboardEvent) => {
    const next = dotBeside(dots, current ?? dots[0], event.key);
    if (!next) return;
    event.preventDefault();
    svg.current!.querySelector<SVGAElement>(`[data-movie="${next.movie.movieId}"]`)?.focus();
  };
  return (
    <svg
      ref={svg}
      class="map"
      height={height}
      aria-label="Map of movies; arrow keys go from one to the next"
      onPointerMove={point}
      onPointerDown={point}
      onClick={click}
      onKeyDown={step}
    >
      {width > 0 && (
        <>
          <Edges axes={axes} width={width} height={height} />
          {dots.map((dot) => (
            <Link
              key={dot.movie.movieId}
              dot={dot}
              genre={genre}
              isNext={dot === (current ?? dots[0])}
              tell={tell}
            />
          ))}
          <Rings dots={dots} marks={marks} />
          <Names dots={dots} genre={genre} marks={marks} current={current} width={width} />
        </>
      )}
    </svg>
  );
}

interface LinkProps {
  readonly dot: Dot;
  readonly genre: string;
  /** Whether the tab key comes to it. */
  readonly isNext: boolean;
  readonly tell: Props['tell'];
}

function Link({ dot: { movie, x, y, r }, genre, isNext, tell }: LinkProps) {
  const { movieId, title, averageRating, genres } = movie;
  const shown = genre === '' ? genres[0] : genres.find((one) => one === genre);
  return (
    <a
      href={addressOf(`movies/${movieId}`)}
      data-movie={movieId}
      tabindex={isNext ? 0 : -1}
      aria-label={`${title}, ${averageRating?.toFixed(2) ?? 'no'} stars on average, ${genres.join(', ')}`}
      onFocus={() => tell(movie)}
    >
      <circle
        class={shown === undefined ? 'dot plain' : 'dot'}
        style={shown === undefined ? undefined : { '--hue': String(hueOf(shown)) }}
        cx={x}
        cy={y}
        r={r}
      />
    </a>
  );
}

/** Of an element, in CSS pixels; 0 before it is laid out. */
function useWidth(of: { readonly current: Element | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([{ contentRect }]) => setWidth(Math.floor(contentRect.width)));
    observer.observe(of.current!);
    return () => observer.disconnect();
  }, []);
  return width;
}
