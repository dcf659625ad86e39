import { useRef } from 'preact/hooks';
import { addressOf } from '../../state/route.ts';
import type { PlacedMovie } from './layout.ts';
import { dotAt, dotBeside } from './steps.ts';
import type { Zoom } from './use-zoom.ts';
import { pointOf } from './zoom.ts';

/**
 * Event handlers of the map: a mouse describes the movie that it points at and opens it by a click, a tap describes a
 * movie, arrow keys go from dot to dot; pressed pointers drag, and +, − and 0 zoom.
 */
export function useSteering(
  svg: { readonly current: SVGSVGElement | null },
  { dots, current, view, zoomIn, zoomOut, reset, isDrag, handlers }: Zoom,
  tell: (movie: PlacedMovie) => void,
) {
  const byMouse = useRef(false);
  const meant = (event: MouseEvent) => {
    const { x, y } = pointOf(event, svg.current!);
    return dotAt(dots, x, y);
  };
  const point = (event: PointerEvent) => {
    byMouse.current = event.pointerType === 'mouse';
    const dot = byMouse.current ? meant(event) : undefined;
    if (dot) tell(dot.movie);
  };
  const click = (event: MouseEvent) => {
    // Links handle the enter key and new tabs themselves.
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (isDrag()) return;
    const dot = meant(event);
    if (dot && byMouse.current) location.hash = addressOf(`movies/${dot.movie.movieId}`);
    else if (dot) tell(dot.movie);
  };
  const zoomKeys: Readonly<Record<string, () => void>> = { '+': zoomIn, '-': zoomOut, 0: reset };
  const step = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dotBeside(dots, current ?? dots[0], event.key);
    if (!next && !zoomKeys[event.key]) return;
    event.preventDefault();
    zoomKeys[event.key]?.();
    const link = next && svg.current!.querySelector<SVGAElement>(`[data-movie="${next.movie.movieId}"]`);
    // The map brings a dot outside of its frame into sight by itself.
    link?.focus({ preventScroll: view.scale > 1 });
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      handlers.onPointerDown(event);
      point(event);
    },
    onPointerMove: (event: PointerEvent) => {
      handlers.onPointerMove(event);
      if (!isDrag() || event.buttons === 0) point(event);
    },
    onDragStart: handlers.onDragStart,
    onWheel: handlers.onWheel,
    onClick: click,
    onKeyDown: step,
  };
}
