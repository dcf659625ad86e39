/** Writes one JSON line to stderr, which is where Lambda and a terminal both look. */
export function logError(message: string, error: unknown, context: Readonly<Record<string, unknown>>): void {
  const line = {
    level: 'ERROR',
    time: new Date().toISOString(),
    message,
    ...context,
    error: describe(error),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** An error and its causes as plain data. */
function describe(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack } = error;
  // A cause may be its own ancestor.
  const cause = error.cause === undefined || depth > 5 ? undefined : describe(error.cause, depth + 1);
  return { name, message, stack, cause };
}
