/**
 * The least id of the deployment's own users and movies; the greatest is that of every id, 2^31 - 1.
 *
 * MovieLens numbers users and movies from 1 on and has come to six digits, so that no newer MovieLens gives one of
 * these ids to somebody else. Users and movies share the limit, so ids of ten digits are easily recognised.
 */
export const firstOwnId = 1_000_000_000;
