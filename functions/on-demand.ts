/**
 * What few requests need: imported with the first that does. One piece, not several: each that is imported by itself cuts the
 * rest of the bundles into more chunks.
 */
export { newcomersOf } from '../model/predict/newcomers.ts';
export { openExplanations } from './answer/explain.ts';
export { chooseForShowing, coldUsers, findShowing, hasShown } from './answer/few-shot.ts';
export { introduce } from './answer/introduce.ts';
export { findRated } from './answer/shown-ratings.ts';
