import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../ask/client.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

interface Props {
  readonly path: string;
  /** File name when saved. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A file from the API: a link, or, when signed in, a button that saves it, since a link carries no token. */
export function ApiFile({ path, name, children }: Props) {
  const [failure, setFailure] = useState('');
  if (useStore(session).state !== 'in') return <a href={path}>{children}</a>;
  const click = () =>
    save(path, name).then(
      () => setFailure(''),
      (error: Error) => setFailure(error.message),
    );
  return (
    <>
      <button type="button" class="link" onClick={click}>
        {children}
      </button>
      <span role="status">{failure && ` (not saved: ${failure})`}</span>
    </>
  );
}

/** @throws Error if the download fails */
async function save(path: string, name: string): Promise<void> {
  const response = await send(new Request(path));
  if (!response.ok) throw new Error(`the server returned ${response.status}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `marquee-${name}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
