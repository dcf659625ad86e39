import { useRef } from 'preact/hooks';
import { addressOf } from '../../state/route.ts';
import type { Dot, PlacedMovie } from './layout.ts';
import { dotAt, dotBeside } from './steps.ts';

/**
 * What pointers and keys do on the map: a mouse tells by pointing and goes by a click, a finger tells by a tap, arrow keys go
 * from dot to dot.
 * @param current the dot that is told of
 */
export function useSteering(
  svg: { readonly current: SVGSVGElement | null },
  dots: readonly Dot[],
  current: Dot | undefined,
  tell: (movie: PlacedMovie) => void,
) {
  const byMouse = useRef(false);
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
  return { onPointerMove: point, onPointerDown: point, onClick: click, onKeyDown: step };
}
