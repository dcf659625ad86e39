import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Schema } from '../../../client/client.ts';
import { Edges } from './edges.tsx';
import { layOut, type PlacedMovie } from './layout.ts';
import { Link } from './link.tsx';
import { type Marks, Names, Rings } from './names.tsx';
import { useSteering } from './steering.ts';

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
  const current = dots.find(({ movie }) => movie.movieId === told?.movieId);
  const steering = useSteering(svg, dots, current, tell);
  return (
    <svg
      ref={svg}
      class="map"
      height={height}
      aria-label="Map of movies; arrow keys go from one to the next"
      {...steering}
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
