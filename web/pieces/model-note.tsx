import type { Prediction } from '../ask/predictions.ts';
import { whyModel } from '../words/model.ts';

/** Which model answered, and why it was that one. */
export function ModelNote({ model }: Pick<Prediction, 'model'>) {
  return (
    <p class="model-note">
      <code>{model}</code> {whyModel[model]}
    </p>
  );
}
