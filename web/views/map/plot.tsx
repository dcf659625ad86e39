import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Schema } from '../../../client/client.ts';
import { Edges } from './edges.tsx';
import { layOut, margin, type PlacedMovie } from './layout.ts';
import { Link } from './link.tsx';
import { type Marks, Names, Rings } from './names.tsx';
import { useSteering } from './steering.ts';
import { useZoom } from './use-zoom.ts';
import { isVisible } from './zoom.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** Height of what is above the map in a wide window, in CSS pixels: the whole map fits below it. */
const above = 310;

interface Props {
  readonly movies: readonly PlacedMovie[];
  readonly axes: Schema<'TasteMap'>['axes'];
  readonly marks: Marks;
  /** Only movies of this genre have a colour; all, if it is empty. */
  readonly genre: string;
  /** The movie that is described next to the map, and how to choose another one. */
  readonly told: PlacedMovie | undefined;
  readonly tell: (movie: PlacedMovie) => void;
}

/** Movies as dots, in a frame that can be zoomed and dragged. */
export function Plot({ movies, axes, marks, genre, told, tell }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(svg);
  const height = Math.max(320, Math.min(width, Math.max(420, innerHeight - above)));
  const size = { width, height };
  const all = useMemo(() => layOut(movies, width, height), [movies, width, height]);
  const zoom = useZoom(all, size, told);
  const { dots, current } = zoom;
  const steering = useSteering(svg, zoom, tell);
  const visible = useMemo(() => dots.filter((dot) => isVisible(dot, size)), [dots]);
  return (
    <div class="map-frame">
      <svg
        ref={svg}
        class={zoom.view.scale > 1 ? 'map zoomed' : 'map'}
        height={height}
        aria-label="Map of movies. Arrow keys move between movies, + and − zoom"
        {...steering}
      >
        {width > 2 * margin && (
          <>
            <Edges axes={axes} width={width} height={height} />
            <clipPath id="map-clip">
              <rect x={margin} y={margin} width={width - 2 * margin} height={height - 2 * margin} rx="8" />
            </clipPath>
            <g clip-path="url(#map-clip)">
              {dots.map((dot) => (
                <Link
                  key={dot.movie.movieId}
                  dot={dot}
                  genre={genre}
                  isNext={dot === (current ?? dots[0])}
                  tell={tell}
                />
              ))}
              <Rings dots={visible} marks={marks} />
              <Names dots={visible} genre={genre} marks={marks} current={current} width={width} />
            </g>
          </>
        )}
      </svg>
      <ZoomButtons zoom={zoom} />
    </div>
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
