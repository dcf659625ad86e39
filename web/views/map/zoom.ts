import { type Dot, margin } from './layout.ts';

/** The part of the map that is shown: its magnification, and its centre relative to the map's, in CSS pixels of the whole map. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Of the map on the screen, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** On the screen, in CSS pixels from the top left corner of the map. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where on the map an event is. */
export function pointOf(event: MouseEvent, map: Element): Point {
  const { left, top } = map.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

export const wholeMap: View = { scale: 1, x: 0, y: 0 };
const largestScale = 8;
/** Dots grow by this power of the magnification: more slowly than the space between them. */
const growth = 0.4;

/** Moves the dots of the whole map to where the view shows them. */
export function project(dots: readonly Dot[], { scale, x, y }: View, { width, height }: Size): Dot[] {
  return dots.map((dot) => ({
    ...dot,
    x: width / 2 + (dot.x - width / 2 - x) * scale,
    y: height / 2 + (dot.y - height / 2 - y) * scale,
    r: dot.r * scale ** growth,
  }));
}

/** Magnifies by `factor`. The point `about` stays where it is, as far as the map's edges allow. */
export function zoomView(view: View, factor: number, about: Point, size: Size): View {
  const scale = Math.min(largestScale, Math.max(1, view.scale * factor));
  const shift = 1 / view.scale - 1 / scale;
  const x = view.x + (about.x - size.width / 2) * shift;
  const y = view.y + (about.y - size.height / 2) * shift;
  return withinMap({ scale, x, y }, size);
}

/** Moves the map by so many CSS pixels on the screen. */
export function dragView({ scale, x, y }: View, dx: number, dy: number, size: Size): View {
  return withinMap({ scale, x: x - dx / scale, y: y - dy / scale }, size);
}

/** Brings a dot, as it is projected, as close to the centre as the map's edges allow. */
export const centreView = (view: View, { x, y }: Point, size: Size) =>
  dragView(view, size.width / 2 - x, size.height / 2 - y, size);

/** Whether a dot, as it is projected, is inside the frame. */
export function isVisible({ x, y }: Point, { width, height }: Size): boolean {
  return x >= margin && x <= width - margin && y >= margin && y <= height - margin;
}

/** Moves the view so that it shows nothing beyond the edges of the map. */
export function withinMap({ scale, x, y }: View, { width, height }: Size): View {
  const clamp = (value: number, length: number) => {
    const most = (length / 2) * (1 - 1 / scale);
    return Math.max(-most, Math.min(most, value));
  };
  return { scale, x: clamp(x, width), y: clamp(y, height) };
}
