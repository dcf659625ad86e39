/**
 * Code that few requests need, imported by the first one that does. In one piece, since each dynamic import splits the
 * bundles into more chunks.
 */
export { newcomersOf } from '../model/predict/newcomers.ts';
export { openExplanations } from './answer/explain.ts';
export { chooseForShowing, coldUsers, findShowing, hasShown } from './answer/few-shot.ts';
export { introduce } from './answer/introduce.ts';
export { findRated } from './answer/shown-ratings.ts';
