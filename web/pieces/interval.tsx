import type { Prediction } from '../ask/predictions.ts';
import { percent, starsText } from '../words/number.ts';

interface Props extends Pick<Prediction, 'rating' | 'interval'> {
  /** The true rating, where it is known. */
  readonly given?: number;
}

/** A prediction on the scale from half a star to five, with the interval that holds the true rating. */
export function Interval({ rating, interval, given }: Props) {
  const place = (stars: number) => ((stars - 0.5) / 4.5) * 100;
  const { low, high, level } = interval;
  return (
    <span class="interval">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="interval-scale" x="0" y="3" width="100" height="2" rx="1" />
        <rect class="interval-band" x={place(low)} y="1" width={place(high) - place(low)} height="6" rx="1" />
        <rect class="interval-mark" x={place(rating) - 0.75} y="0" width="1.5" height="8" />
        {given !== undefined && <ellipse class="interval-given" cx={place(given)} cy="4" rx="2" ry="2.6" />}
      </svg>
      <span class="interval-text">
        {starsText(low)} to {starsText(high)} <span class="muted">({percent(level)} sure)</span>
      </span>
    </span>
  );
}
