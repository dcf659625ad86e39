import type { Dot } from './layout.ts';

/** Dots farther from a pointer than so many CSS pixels are not meant. */
const reach = 28;

/** The dot that is meant by a place on the map; undefined where none is near. */
export function dotAt(dots: readonly Dot[], x: number, y: number): Dot | undefined {
  const beyond = (dot: Dot) => Math.max(0, Math.hypot(dot.x - x, dot.y - y) - dot.r);
  const near = least(dots, beyond);
  return near && beyond(near) <= reach ? near : undefined;
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The next dot from one in the direction of an arrow key; undefined for other keys, and at the edge. */
export function dotBeside(dots: readonly Dot[], from: Dot, key: string): Dot | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const [x, y] = direction;
  const steps = (dot: Dot) => {
    const [dx, dy] = [dot.x - from.x, dot.y - from.y];
    return { ahead: dx * x + dy * y, aside: Math.abs(dx * y) + Math.abs(dy * x) };
  };
  const ahead = dots.filter((dot) => {
    const step = steps(dot);
    return step.ahead > 0 && step.aside <= step.ahead;
  });
  return least(ahead, (dot) => steps(dot).ahead + steps(dot).aside);
}

function least(dots: readonly Dot[], of: (dot: Dot) => number): Dot | undefined {
  return dots.reduce<Dot | undefined>((best, dot) => (best && of(best) <= of(dot) ? best : dot), undefined);
}
