import { type Dot, lineHeight, margin } from './layout.ts';

/** A name above a dot, centred at `x`, on the baseline `y`, in CSS pixels. */
export interface Name {
  readonly dot: Dot;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Half its width. */
  readonly half: number;
}

/** Of the small type, and of the large bold one. */
const characterWidth = { small: 6.4, large: 8.2 };
/** Between a dot and its name. */
const gap = 5;

/** A name above its dot, moved where it would run off the map. */
export function nameWithin(dot: Dot, text: string, width: number, size: keyof typeof characterWidth): Name {
  const half = (text.length * characterWidth[size]) / 2;
  const x = Math.max(margin + half, Math.min(dot.x, width - margin - half));
  return { dot, text, x, y: Math.max(margin + lineHeight, dot.y - dot.r - gap), half };
}

/**
 * As many names of dots in small type, the first ones first, as run neither into each other nor off the map.
 * @param taken a name that is there in any case
 */
export function legible(
  dots: readonly Dot[],
  textOf: (dot: Dot) => string,
  width: number,
  taken?: Name,
): Name[] {
  const all = taken ? [taken] : [];
  const names: Name[] = [];
  for (const dot of dots) {
    const name = nameWithin(dot, textOf(dot), width, 'small');
    if (name.x !== dot.x || name.y > dot.y - dot.r || all.some((other) => collide(name, other))) continue;
    all.push(name);
    names.push(name);
  }
  return names;
}

function collide(a: Name, b: Name): boolean {
  return Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < lineHeight;
}
