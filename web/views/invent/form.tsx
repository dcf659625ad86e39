import { Poster } from '../../pieces/poster.tsx';
import { describe, firstYear, type Invention, lastYear } from './invention.ts';

interface Props {
  readonly invention: Invention;
  readonly change: (invention: Invention) => void;
  /** The genres of the release. */
  readonly known: readonly string[];
}

/** Title, year and genres. */
export function InventionForm({ invention, change, known }: Props) {
  const { title, year, genres } = invention;
  return (
    <form class="panel form" onSubmit={(event) => event.preventDefault()}>
      <Poster movie={{ movieId: 1, genres, year: describe(invention).year }} size="large" />
      <label>
        Title
        <input
          maxLength={200}
          value={title}
          onInput={(event) => change({ ...invention, title: event.currentTarget.value })}
        />
      </label>
      <label>
        Year
        <input
          type="number"
          min={firstYear}
          max={lastYear}
          value={year}
          onInput={(event) => change({ ...invention, year: event.currentTarget.value })}
        />
      </label>
      <Genres known={known} chosen={genres} choose={(chosen) => change({ ...invention, genres: chosen })} />
    </form>
  );
}

interface GenresProps {
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly choose: (genres: readonly string[]) => void;
}

function Genres({ known, chosen, choose }: GenresProps) {
  const toggle = (genre: string) =>
    choose(chosen.includes(genre) ? chosen.filter((one) => one !== genre) : [...chosen, genre]);
  return (
    <fieldset>
      <legend>Genres</legend>
      <div class="chips">
        {known.map((genre) => (
          <label key={genre} class="chip">
            <input type="checkbox" checked={chosen.includes(genre)} onChange={() => toggle(genre)} />
            {genre}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
