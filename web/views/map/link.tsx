import { addressOf } from '../../state/route.ts';
import { hueOf } from '../../words/hue.ts';
import type { Dot, PlacedMovie } from './layout.ts';

interface Props {
  readonly dot: Dot;
  /** The genre whose movies alone have a colour; empty where all have that of their first. */
  readonly genre: string;
  /** Whether the tab key comes to it. */
  readonly isNext: boolean;
  readonly tell: (movie: PlacedMovie) => void;
}

/** A movie as a dot that leads to it. */
export function Link({ dot: { movie, x, y, r }, genre, isNext, tell }: Props) {
  const { movieId, title, averageRating, genres } = movie;
  const shown = genre === '' ? genres[0] : genres.find((one) => one === genre);
  return (
    <a
      href={addressOf(`movies/${movieId}`)}
      data-movie={movieId}
      tabindex={isNext ? 0 : -1}
      aria-label={`${title}, ${averageRating?.toFixed(2) ?? 'no'} stars on average, ${genres.join(', ')}`}
      onFocus={() => tell(movie)}
    >
      <circle
        class={shown === undefined ? 'dot plain' : 'dot'}
        style={shown === undefined ? undefined : { '--hue': String(hueOf(shown)) }}
        cx={x}
        cy={y}
        r={r}
      />
    </a>
  );
}
