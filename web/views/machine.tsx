import { client } from '../ask/client.ts';
import { bodyOf } from '../ask/failure.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { ApiFile } from '../pieces/api-file.tsx';
import { Answered } from '../pieces/state.tsx';
import { count } from '../words/number.ts';
import { Errors } from './machine/errors.tsx';

const time = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

/** The release that serves, its training data, and how good it is. */
export function Machine() {
  const answer = useAnswer('release', (signal) => bodyOf(client.GET('/v1/release', { signal })));
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>The machine</h1>
      <Answered answer={answer} what="the release">
        {({ id, createdAt, data, evaluation }) => (
          <>
            <dl class="facts-list">
              <div>
                <dt>Release</dt>
                <dd>
                  <code>{id}</code>
                </dd>
              </div>
              <div>
                <dt>Trained</dt>
                <dd>
                  <time dateTime={createdAt}>{time.format(new Date(createdAt))}</time>
                </dd>
              </div>
              <div>
                <dt>Data</dt>
                <dd>
                  {data.name}
                  {data.synthetic && ' (generated)'}
                </dd>
              </div>
              <div>
                <dt>Ratings</dt>
                <dd>{count(data.ratings)}</dd>
              </div>
              <div>
                <dt>Users</dt>
                <dd>{count(data.users)}</dd>
              </div>
              <div>
                <dt>Movies</dt>
                <dd>{count(data.movies)}</dd>
              </div>
            </dl>
            <Errors evaluation={evaluation} />
            <p>
              <ApiFile path="/v1/release/report" name="report.html">
                Full evaluation, with plots
              </ApiFile>{' '}
              · <a href="/docs">Try the API</a> ·{' '}
              <ApiFile path="/v1/openapi.json" name="openapi.json">
                OpenAPI document
              </ApiFile>
            </p>
          </>
        )}
      </Answered>
    </div>
  );
}
