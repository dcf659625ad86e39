import type { TrainingStatus } from '../ask/training.ts';
import { percent } from '../words/number.ts';

const stages: Readonly<Record<string, string>> = {
  Reading: 'The ratings are being read.',
  Training: 'The networks are learning from the ratings.',
  Publishing: 'The release is being written.',
};

/** The first minute, in place of every view: what is being trained, and how far it is. */
export function Training({ status: { stage, jobs } }: { status: TrainingStatus }) {
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>The models are in training</h1>
      <p class="lead" role="status">
        {stages[stage] ?? stage} This page goes on by itself when they serve.
      </p>
      <ul class="jobs plain">
        {jobs.map(({ name, done }) => (
          <li key={name}>
            <label>
              <code>{name}</code>
              <progress value={done} max={1} />
            </label>
            <span class="figure">{percent(done)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
