import type * as v from 'valibot';
import type { ProblemName } from '../http/problem.ts';
import type { OperationName, routes } from '../http/routes.ts';
import type { Tag } from './tags.ts';

type PathOf<Name extends OperationName> = Extract<(typeof routes)[number], { operation: Name }>['path'];

/** The names between the braces of a route's template. */
type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** A schema that has named fields, such as those of a query. */
export type FieldsSchema = v.GenericSchema<object>;

/** A request that a fresh release of any MovieLens data set answers with 200. */
export interface Example {
  readonly path?: Readonly<Record<string, number | string>>;
  readonly query?: Readonly<Record<string, number | string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** What the document states about a route, besides what is in the route table. */
export interface OperationContract {
  /** In the imperative, without a full stop. */
  readonly summary: string;
  readonly description?: string;
  readonly tag: Tag;
  /** What a 200 holds, in words. */
  readonly success: string;
  /** By the names in the path's template. */
  readonly path: Readonly<Record<string, v.GenericSchema>>;
  /** Each field becomes a parameter `in: query`; a list's values are separated by commas. */
  readonly query?: FieldsSchema;
  /** Each field becomes a parameter `in: header`. */
  readonly headers?: FieldsSchema;
  readonly body?: v.GenericSchema;
  /** The same as a schema. */
  readonly response: v.GenericSchema;
  /** Of a 200, where it is not JSON. */
  readonly mediaType?: 'text/html';
  /** Whether a 200 has an `ETag`, and a request with it in `If-None-Match` gets a 304. */
  readonly revalidates?: true;
  /** Every problem that the route itself can answer with; those of a batch's items are not among them. */
  readonly problems: readonly ProblemName[];
  readonly example: Example;
}

/** An entry for each of these operations, with a schema and an example for each parameter of its path. */
export type Contracts<Names extends OperationName> = {
  readonly [Name in Names]: OperationContract & {
    readonly path: Readonly<Record<ParameterOf<PathOf<Name>>, v.GenericSchema>>;
    readonly example: ParameterOf<PathOf<Name>> extends never
      ? Example
      : { readonly path: Readonly<Record<ParameterOf<PathOf<Name>>, number | string>> };
  };
};
