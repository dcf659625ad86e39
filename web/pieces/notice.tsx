import { client } from '../ask/client.ts';
import { bodyOf } from '../ask/failure.ts';
import { useAnswer } from '../ask/use-answer.ts';

/** On every view: whether the ratings were generated. Failures are left to the view. */
export function Notice() {
  const { data } = useAnswer('release', (signal) => bodyOf(client.GET('/v1/release', { signal })));
  if (!data?.data.synthetic) return null;
  return (
    <aside class="notice" aria-label="About the data">
      <strong>Generated ratings.</strong> {data.data.notice ?? 'These are not MovieLens’ users and movies.'}
    </aside>
  );
}
