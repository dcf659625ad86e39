import { UnreachableError } from '../errors.ts';

/** How long a server may be silent, in milliseconds. */
interface Patience {
  /** Before it answers at all. */
  readonly answer: number;
  /** Between two pieces of the body. */
  readonly next: number;
}

const patient: Patience = { answer: 10_000, next: 30_000 };

/** A body on its way. */
interface Download {
  /** Bytes, where the server says so. */
  readonly size: number | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Begins a GET; undefined if there is no such object (404). Silence ends it: an offline machine gets an error, not a wait.
 * @throws UnreachableError (also while the body is read) if the server cannot be reached, falls silent or breaks off
 */
export async function get(url: string, patience: Patience = patient): Promise<Download | undefined> {
  const abort = new AbortController();
  const silence = (ms: number) =>
    setTimeout(() => abort.abort(new Error(`no answer within ${ms / 1000} s`)), ms);
  const timer = silence(patience.answer);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (response.ok) {
      const size = Number(response.headers.get('content-length')) || undefined;
      return { size, chunks: readBody(url, response, () => silence(patience.next)) };
    }
    await response.body?.cancel();
    if (response.status === 404) return undefined;
    throw new Error(`the server answers ${response.status} ${response.statusText}`.trim());
  } catch (error) {
    throw unreachable(url, error);
  } finally {
    clearTimeout(timer);
  }
}

/** A short text, such as a checksum; undefined if there is none. */
export async function getText(url: string, patience?: Patience): Promise<string | undefined> {
  const download = await get(url, patience);
  if (download === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of download.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function* readBody(
  url: string,
  response: Response,
  startTimer: () => NodeJS.Timeout,
): AsyncGenerator<Uint8Array> {
  if (response.body === null) return;
  let timer = startTimer();
  try {
    for await (const chunk of response.body) {
      clearTimeout(timer);
      yield chunk;
      timer = startTimer();
    }
  } catch (error) {
    throw unreachable(url, error);
  } finally {
    clearTimeout(timer);
  }
}

function unreachable(url: string, error: unknown): UnreachableError {
  return new UnreachableError(`${url} cannot be downloaded: ${innermostMessage(error)}`, { cause: error });
}

/** fetch says `fetch failed`; the reason is its cause, which may have a code and no message. */
function innermostMessage(error: unknown): string {
  let innermost = error as { message?: string; code?: string; cause?: unknown };
  while (innermost.cause) innermost = innermost.cause;
  return innermost.message || innermost.code || String(innermost);
}
