import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What an operation answers with where a 200 and an object's JSON will not do. */
export class Reply {
  readonly response: APIGatewayProxyStructuredResultV2;

  constructor(response: APIGatewayProxyStructuredResultV2) {
    this.response = response;
  }
}
