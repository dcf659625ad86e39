/** A text that is centred above a point, in CSS pixels. */
interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const characterWidth = 6.5;
const lineHeight = 16;

/**
 * As many of the items, the first ones first, as have labels that do not run into each other or off the plot.
 * @param width of the plot, in CSS pixels
 */
export function legible<T>(items: readonly T[], labelOf: (item: T) => Label, width: number): T[] {
  const most = width / 50;
  const placed: Label[] = [];
  return items.filter((item) => {
    const label = labelOf(item);
    const half = halfWidth(label);
    const isFree =
      placed.length < most &&
      label.x - half > 0 &&
      label.x + half < width &&
      placed.every((other) => !collide(label, other));
    if (isFree) placed.push(label);
    return isFree;
  });
}

function collide(a: Label, b: Label): boolean {
  return Math.abs(a.x - b.x) < halfWidth(a) + halfWidth(b) && Math.abs(a.y - b.y) < lineHeight;
}

function halfWidth({ text }: Label): number {
  return (text.length * characterWidth) / 2;
}
