import { useState } from 'preact/hooks';
import { curlOf, requests, type Sent } from '../ask/requests.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** The requests behind the view, as lines for a terminal. */
export function Requests() {
  const sent = [...useStore(requests).values()];
  const signedIn = useStore(session).state === 'in';
  if (sent.length === 0) return null;
  return (
    <details class="requests">
      <summary>Requests behind this view (curl)</summary>
      {signedIn && (
        <p class="muted">
          <code>$TOKEN</code> is your access token. In the browser’s console:{' '}
          <code>JSON.parse(sessionStorage['marquee.token']).token</code>
        </p>
      )}
      <ul class="plain">
        {sent.map((one) => (
          <Line key={`${one.method} ${one.path}`} sent={one} curl={curlOf(one, location.origin, signedIn)} />
        ))}
      </ul>
    </details>
  );
}

function Line({ sent, curl }: { sent: Sent; curl: string }) {
  const [copied, setCopied] = useState<boolean>();
  const copy = () =>
    navigator.clipboard.writeText(curl).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <li class="request">
      <textarea
        readOnly
        spellcheck={false}
        rows={Math.min(4, Math.ceil(curl.length / 60))}
        value={curl}
        aria-label={`curl line for ${sent.method} ${sent.path}`}
      />
      <button type="button" onClick={copy}>
        Copy
      </button>
      <span role="status">
        {copied === true
          ? 'Copied'
          : copied === false
            ? 'The browser blocked it. Select the line and copy it.'
            : ''}
      </span>
    </li>
  );
}
