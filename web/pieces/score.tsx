import { starsText } from '../words/number.ts';

/** Predicted stars in large type. */
export function Score({ rating, small = false }: { rating: number; small?: boolean }) {
  return (
    <span class={small ? 'score small' : 'score'}>
      {starsText(rating)}
      <span class="score-star" aria-hidden="true">
        ★
      </span>
      <span class="unseen"> stars</span>
    </span>
  );
}
