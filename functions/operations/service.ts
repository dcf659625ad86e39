import type { Operation } from '../handler.ts';

/** `GET /v1/health`: liveness; asks nothing of the store. */
export const getHealth: Operation = async () => ({ status: 'ok' });

const syntheticNotice =
  'The ratings behind this release were generated. It knows nothing about real movies or real people.';

/** `GET /v1/release`: what serves, of which data, and how good it is. */
export const getRelease: Operation = async (_request, serving) => {
  const { manifest } = await serving.current();
  const { id, createdAt, evaluation } = manifest;
  // A source may be a path, which is nobody's business outside.
  const { source: _, ...data } = manifest.data;
  return { id, createdAt, data: data.synthetic ? { ...data, notice: syntheticNotice } : data, evaluation };
};
