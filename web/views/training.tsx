import type { TrainingStatus } from '../ask/training.ts';
import { percent } from '../words/number.ts';

const stages: Readonly<Record<string, string>> = {
  Reading: 'Reading the ratings.',
  Training: 'The networks are learning from the ratings.',
  Publishing: 'Writing the release.',
};

/** Stands in for every view until the first release serves: what is being trained, and the progress. */
export function Training({ status: { stage, jobs } }: { status: TrainingStatus }) {
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>Training the models</h1>
      <p class="lead" role="status">
        {stages[stage] ?? stage} This page continues when they are ready.
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
