import { createServer } from 'node:http';
import { listen } from '../support/listen.ts';

/** A double of the address from which a task gets the credentials of its role. */
export interface TaskCredentials {
  readonly url: string;
  /** How often they were asked for with the right token. */
  readonly asked: () => number;
  stop(): Promise<void>;
}

/** @param token what the caller must send as `Authorization` */
export async function serveTaskCredentials(token: string): Promise<TaskCredentials> {
  let asked = 0;
  const server = createServer((request, response) => {
    if (request.headers.authorization !== token) {
      response.writeHead(403).end();
      return;
    }
    asked++;
    const credentials = {
      RoleArn: 'arn:aws:iam::123456789012:role/training',
      AccessKeyId: 'ASIATASK',
      SecretAccessKey: 'secret',
      Token: 'session',
      Expiration: new Date(Date.now() + 3_600_000).toISOString(),
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(credentials));
  });
  const { port, stop } = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/role`,
    asked: () => asked,
    stop,
  };
}
