import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** The progress of a training that runs next to the server. */
export interface TrainingStatus {
  /** Such as `Reading`. */
  readonly stage: string;
  /** What trains or has trained, in the order in which it began. */
  readonly jobs: readonly {
    /** Such as `known network 1/3`. */
    readonly name: string;
    /** From 0 to 1. */
    readonly done: number;
  }[];
}

/** `{ "training": … }`, null where none goes on. */
export function answerTraining(status: TrainingStatus | undefined): APIGatewayProxyStructuredResultV2 {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  return { statusCode: 200, headers, body: JSON.stringify({ training: status ?? null }) };
}
