import type { Manifest } from '../../../model/release/manifest.ts';
import type { AnsweredHoldout } from '../evaluation/answered.ts';

/** A release that asks to serve: not judged yet, nor written as a whole. */
export interface Candidate {
  readonly description: Omit<Manifest, 'objects'>;
  /** By their path in the release. */
  readonly objects: ReadonlyMap<string, Uint8Array>;
  /** One element for each model of which something is held out. */
  readonly answers: readonly AnsweredHoldout[];
}
