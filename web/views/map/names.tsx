import { useMemo } from 'preact/hooks';
import { shortNameOf } from '../../words/movie.ts';
import type { Dot } from './layout.ts';
import { legible, nameWithin } from './legible.ts';

/** Ids of the movies that the visitor has rated, and of those on their list. */
export interface Marks {
  readonly rated: ReadonlySet<number>;
  readonly picked: ReadonlySet<number>;
}

interface Props {
  readonly dots: readonly Dot[];
  readonly genre: string;
  readonly marks: Marks;
  /** The selected movie. */
  readonly current: Dot | undefined;
  readonly width: number;
}

/** Rings around what is marked. */
export function Rings({ dots, marks: { rated, picked } }: { dots: readonly Dot[]; marks: Marks }) {
  const kindOf = (id: number) => (rated.has(id) ? 'ring rated' : picked.has(id) ? 'ring picked' : undefined);
  return (
    <>
      {dots.map(({ movie: { movieId }, x, y, r }) => {
        const kind = kindOf(movieId);
        return kind && <circle key={movieId} class={kind} cx={x} cy={y} r={r + 2.5} />;
      })}
    </>
  );
}

/** As many names as there is room for: of the selected movie, of marked ones, then of the most rated ones that have a colour. */
export function Names({ dots, genre, marks: { rated, picked }, current, width }: Props) {
  const told = current && nameWithin(current, textOf(current), width, 'large');
  const names = useMemo(() => {
    const isMarked = ({ movie: { movieId } }: Dot) => rated.has(movieId) || picked.has(movieId);
    const isColoured = ({ movie }: Dot) => genre === '' || movie.genres.includes(genre);
    const others = dots.filter((dot) => dot !== current);
    const marked = others.filter(isMarked);
    const coloured = others.filter((dot) => !isMarked(dot) && isColoured(dot));
    return legible([...marked, ...coloured], textOf, width, told).slice(0, width / 30);
  }, [dots, genre, rated, picked, current, width]);
  return (
    <svg class="names" aria-hidden="true">
      {names.map(({ dot, text, x, y }) => (
        <text key={dot.movie.movieId} x={x} y={y}>
          {text}
        </text>
      ))}
      {told && (
        <>
          <circle class="ring told" cx={told.dot.x} cy={told.dot.y} r={told.dot.r + 2.5} />
          <text class="told" x={told.x} y={told.y - 2}>
            {told.text}
          </text>
        </>
      )}
    </svg>
  );
}

const textOf = ({ movie }: Dot) => shortNameOf(movie);
