import { client } from '../../ask/client.ts';
import { bodyOf } from '../../ask/failure.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { Poster } from '../../pieces/poster.tsx';
import { Answered } from '../../pieces/state.tsx';
import { describe, firstYear, type Invention, lastYear } from './invention.ts';

interface Props {
  readonly invention: Invention;
  readonly change: (invention: Invention) => void;
}

/** Title, year and genres. */
export function InventionForm({ invention, change }: Props) {
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
      <Genres chosen={genres} choose={(chosen) => change({ ...invention, genres: chosen })} />
    </form>
  );
}

interface GenresProps {
  readonly chosen: readonly string[];
  readonly choose: (genres: readonly string[]) => void;
}

/** Those of the release. */
function Genres({ chosen, choose }: GenresProps) {
  const answer = useAnswer('genres', (signal) => bodyOf(client.GET('/v1/genres', { signal })));
  const toggle = (genre: string) =>
    choose(chosen.includes(genre) ? chosen.filter((one) => one !== genre) : [...chosen, genre]);
  return (
    <Answered answer={answer} what="genres">
      {({ genres }) => (
        <fieldset>
          <legend>Genres</legend>
          <div class="chips">
            {genres.map(({ genre }) => (
              <label key={genre} class="chip">
                <input type="checkbox" checked={chosen.includes(genre)} onChange={() => toggle(genre)} />
                {genre}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </Answered>
  );
}
