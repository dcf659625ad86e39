import type { Schema } from '../../../client/client.ts';
import { count, percent } from '../../words/number.ts';

/** Each model's error, and that of the best simple predictor on the same ratings. */
export function Errors({ evaluation }: Pick<Schema<'Release'>, 'evaluation'>) {
  const models = Object.entries(evaluation);
  return (
    <section aria-labelledby="errors">
      <h2 id="errors">How good it is</h2>
      {models.length === 0 && (
        <p class="empty">There were too few ratings to hold any out for an evaluation.</p>
      )}
      <p class="muted">
        Measured on ratings that no release trains on. RMSE is in stars; lower is better. The baseline is the
        best of the simple predictors. Four out of five true ratings should be in their interval.
      </p>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">RMSE</th>
            <th scope="col">Baseline</th>
            <th scope="col">In the interval</th>
            <th scope="col">Ratings</th>
          </tr>
        </thead>
        <tbody>
          {models.map(([name, { rmse, baselines, interval, ratings }]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <strong>{rmse.toFixed(3)}</strong>
              </td>
              <td>{bestOf(baselines)}</td>
              <td>{percent(interval.coverage)}</td>
              <td>{count(ratings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function bestOf(baselines: Schema<'Holdout'>['baselines']): string {
  const errors = Object.values(baselines).map(({ rmse }) => rmse);
  return errors.length === 0 ? '–' : Math.min(...errors).toFixed(3);
}
