import { usersPrefix } from '../../model/ratings/layout.ts';
import { lazily } from '../serving/lazily.ts';

/** Loaded when there is something to log, so that a start without an error does without its code. */
const loadLogger = lazily(async () => {
  const { Logger } = await import('@aws-lambda-powertools/logger');
  return new Logger({ serviceName: 'marquee' });
});

/** Writes one JSON line to stderr, which is where Lambda and a terminal both look. */
export async function logError(message: string, error: unknown, context: object): Promise<void> {
  const logger = await loadLogger();
  logger.error(message, { ...context, error: describe(error) });
}

/** An error and its causes as plain data. Powertools' own goes on for ever where a cause is its own ancestor. */
function describe(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name } = error;
  const message = withoutUsers(error.message);
  const stack = error.stack && withoutUsers(error.stack);
  const cause = error.cause === undefined || depth > 5 ? undefined : describe(error.cause, depth + 1);
  return { name, message, stack, cause };
}

const userKeys = new RegExp(`${usersPrefix}\\d+`, 'g');

/** Errors of a store name the object, and the keys of ratings name their user. */
function withoutUsers(text: string): string {
  return text.replace(userKeys, `${usersPrefix}{userId}`);
}
