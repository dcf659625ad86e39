import { describe, expect, test } from '@jest/globals';
import { HistoryReader } from '../../model/history/reader.ts';
import { ask, tiny } from './fakes.ts';

const post = async (path: string, body: object) => (await ask(tiny, 'POST', path, body)).body;
const predict = (item: object) => post('/v1/predictions', item);
const like = { movieId: 10, rating: 5 };
const dislike = { movieId: 10, rating: 0.5 };
const described = { title: 'Heat 2 (2026)', genres: ['Drama'] };

describe('somebody new who shows ratings', () => {
  test('is answered by few-shot, on each route for new users', async () => {
    const answers = [
      await predict({ movieId: 20, ratings: [like] }),
      await predict({ movie: described, ratings: [like] }),
      await post('/v1/movies/20/prediction', { ratings: [like] }),
      ...(await post('/v1/movies/predictions', { movies: [described], ratings: [like] })).predictions,
    ];
    expect(answers.map(({ model }) => model)).toEqual(new Array(4).fill('few-shot'));
    expect(answers[2].rating).toBe(answers[0].rating);
    expect(answers[3].rating).toBe(answers[1].rating);
  });

  test.each([
    ['a movie of the catalogue', { movieId: 20 }],
    ['a movie that nobody has rated', { movieId: 30 }],
    ['a described movie', { movie: described }],
  ])('gets another prediction for %s after liking a movie than after disliking it', async (_, movie) => {
    const [liked, disliked] = [
      await predict({ ...movie, ratings: [like] }),
      await predict({ ...movie, ratings: [dislike] }),
    ];
    expect(liked.rating).toBeGreaterThan(disliked.rating + 0.1);
  });

  test('rates a movie twice: the later rating wins, by time or else by place', async () => {
    const rated = async (...ratings: object[]) => (await predict({ movieId: 20, ratings })).rating;
    const [liked, disliked] = [await rated(like), await rated(dislike)];
    expect(await rated(dislike, like)).toBe(liked);
    expect(await rated({ ...like, timestamp: 2 }, { ...dislike, timestamp: 1 })).toBe(liked);
    // Without a time a rating was given just now.
    expect(await rated(dislike, { ...like, timestamp: 1 })).toBe(disliked);
  });

  test('is told which rated movies are not used, and a description makes them count', async () => {
    const unknown = { movieId: 99, rating: 5 };
    const [both, one] = [
      await predict({ movieId: 20, ratings: [like, unknown] }),
      await predict({ movieId: 20, ratings: [like] }),
    ];
    expect(both).toEqual({ ...one, unusedRatings: [99] });
    expect(one).not.toHaveProperty('unusedRatings');
    const counted = await predict({ movieId: 20, ratings: [like, { ...unknown, movie: described }] });
    expect(counted).not.toHaveProperty('unusedRatings');
    expect(counted.rating).toBeGreaterThan(one.rating);
    const batch = await post('/v1/movies/predictions', { movies: [described], ratings: [like, unknown] });
    expect(batch.unusedRatings).toEqual([99]);
  });

  test('is nobody’s if no rating can be used', async () => {
    const unknown = [{ movieId: 99, rating: 5 }];
    const nobody = await predict({ movieId: 20 });
    expect(await predict({ movieId: 20, ratings: unknown })).toEqual({ ...nobody, unusedRatings: [99] });
    expect(await post('/v1/movies/predictions', { movies: [described], ratings: unknown })).toMatchObject({
      predictions: [{ model: 'cold-user' }],
      unusedRatings: [99],
    });
  });

  test('keeps the order of a batch, among others and errors', async () => {
    const items = [
      { movieId: 10 },
      { movieId: 99, ratings: [like] },
      { movieId: 20, ratings: [like] },
      { userId: 1, movieId: 10 },
      { movie: described, ratings: [{ ...like, movie: { genres: ['Polka'] } }] },
      { movie: described, ratings: [{ rating: 3 }] },
      { movie: described, ratings: [like] },
    ];
    const { predictions } = await post('/v1/predictions', { items });
    expect(predictions).toMatchObject([
      { model: 'cold-user', movieId: 10 },
      { error: { status: 404, field: 'items[1].movieId' } },
      { model: 'few-shot', movieId: 20 },
      { model: 'known', movieId: 10 },
      { error: { status: 400, field: 'items[4].ratings[0].movie.genres[0]' } },
      { error: { status: 400, field: 'items[5].ratings[0].movieId' } },
      { model: 'few-shot' },
    ]);
  });
});

describe('a known user who shows later ratings', () => {
  const known = { userId: 1, movieId: 30 };

  test('keeps what is known of them', async () => {
    const [later, stranger] = [
      await predict({ ...known, ratings: [dislike] }),
      await predict({ movieId: 30, ratings: [dislike] }),
    ];
    expect(later.model).toBe('few-shot');
    expect(later.rating).toBeGreaterThan(stranger.rating);
  });

  // The tiny release's sums are made up; those of the factors are not: nothing new moves them by nothing.
  test('is moved by what is new alone', async () => {
    const parts = await tiny.current();
    const { newcomers } = await parts.part('few-shot');
    const row = (await (await parts.part('known')).findUsers([1])).rated(1)!;
    const history = (await (await parts.part('history')).find([1])).history(1)!;
    const shown = Array.from(history.movies, (movie, i) => ({ movie, stars: history.stars[i] }));
    const { row: met } = newcomers.meet(shown, { row, history });
    expect(met.block.vectors(0)).toEqual(row.block.vectors(row.index));
  });

  test('is served on the route for described movies too', async () => {
    const path = '/v1/users/1/predictions';
    const [plain, later] = [
      await post(path, { movies: [described] }),
      await post(path, { movies: [described], ratings: [dislike] }),
    ];
    expect(later.predictions[0]).toMatchObject({ model: 'few-shot', userId: 1 });
    expect(later.predictions[0].rating).toBeLessThan(plain.predictions[0].rating);
  });

  test('is the only one whose history is read', async () => {
    const asked: unknown[] = [];
    const find = HistoryReader.prototype.find;
    HistoryReader.prototype.find = function (ids) {
      asked.push([...ids]);
      return find.call(this, ids);
    };
    try {
      await predict({
        items: [
          { movieId: 20, ratings: [like] },
          { ...known, ratings: [like] },
          { userId: 2, movieId: 10 },
        ],
      });
    } finally {
      HistoryReader.prototype.find = find;
    }
    expect(asked).toEqual([[1]]);
  });
});
