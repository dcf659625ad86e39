import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dot, PlacedMovie } from './layout.ts';
import {
  centreView,
  dragView,
  isVisible,
  type Point,
  pointOf,
  project,
  type Size,
  type View,
  wholeMap,
  withinMap,
  zoomView,
} from './zoom.ts';

/** Magnification of a step, by a button or a key. */
const step = 1.6;
/** A pointer that has moved less than so many CSS pixels clicks; it does not drag. */
const tremble = 4;

/** What the map shows of itself, and how it is zoomed and dragged. */
export interface Zoom {
  readonly view: View;
  /** Where the dots are on the screen. */
  readonly dots: readonly Dot[];
  /** That of the selected movie. */
  readonly current: Dot | undefined;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly reset: () => void;
  /** Whether the last press of a pointer was a drag, and so is no click. */
  readonly isDrag: () => boolean;
  /** For the element of the map. */
  readonly handlers: ReturnType<typeof useDragging>['handlers'] & {
    readonly onWheel: (event: WheelEvent) => void;
  };
}

/** @param all the dots of the whole map @param told the selected movie, which is brought into sight when it changes */
export function useZoom(all: readonly Dot[], size: Size, told: PlacedMovie | undefined): Zoom {
  const [chosen, setView] = useState(wholeMap);
  const { width, height } = size;
  // The height of the window changes with a phone's toolbars.
  const view = useMemo(() => withinMap(chosen, size), [chosen, width, height]);
  const dots = useMemo(() => project(all, view, size), [all, view, width, height]);
  const current = dots.find(({ movie }) => movie.movieId === told?.movieId);
  useEffect(() => {
    if (current && !isVisible(current, size)) setView(centreView(view, current, size));
  }, [told?.movieId]);
  // The dots of a wider or narrower map are elsewhere.
  useEffect(() => setView(wholeMap), [width]);
  const middle = { x: width / 2, y: height / 2 };
  const zoomBy = (factor: number, about: Point = current && isVisible(current, size) ? current : middle) =>
    setView((now) => zoomView(now, factor, about, size));
  const { isDrag, handlers } = useDragging((dx, dy) => setView((now) => dragView(now, dx, dy, size)));
  const onWheel = (event: WheelEvent) => {
    // A pinch on a trackpad comes with this key; the wheel by itself scrolls the page.
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoomBy(2 ** (-event.deltaY / 100), pointOf(event, event.currentTarget as Element));
  };
  return {
    view,
    dots,
    current,
    zoomIn: () => zoomBy(step),
    zoomOut: () => zoomBy(1 / step),
    reset: () => setView(wholeMap),
    isDrag,
    handlers: { ...handlers, onWheel },
  };
}

/** Follows a pressed pointer. */
function useDragging(drag: (dx: number, dy: number) => void) {
  const last = useRef<Point | undefined>(undefined);
  const isDrag = useRef(false);
  const onPointerDown = (event: PointerEvent) => {
    isDrag.current = false;
    last.current = event.button === 0 ? { x: event.clientX, y: event.clientY } : undefined;
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!last.current || event.buttons === 0) return;
    const [dx, dy] = [event.clientX - last.current.x, event.clientY - last.current.y];
    if (!isDrag.current && Math.hypot(dx, dy) < tremble) return;
    isDrag.current = true;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    last.current = { x: event.clientX, y: event.clientY };
    drag(dx, dy);
  };
  // Browsers would drag the link of a dot away.
  const onDragStart = (event: DragEvent) => event.preventDefault();
  return { isDrag: () => isDrag.current, handlers: { onPointerDown, onPointerMove, onDragStart } };
}
