import type { LayersModelJson } from '../../../model/network/layers-model.ts';
import { userFactorsInput } from '../../../model/network/user-vectors.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import type { Release } from '../../../model/release/release.ts';
import type { Rows } from '../serve/tensorflow.ts';
import { loadPeer } from './install.ts';
import { onnxModel, onnxSchema } from './onnx-model.ts';

/** The part of `onnxruntime-node` that is used. */
interface Runtime {
  readonly Tensor: new (type: string, data: Float32Array | Int32Array, dims: readonly number[]) => object;
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
}

interface Session {
  run(feeds: object): Promise<{ readonly rating: { readonly data: Float32Array } }>;
}

/** The part of `protobufjs` that is used. */
interface Protobuf {
  readonly Root: {
    fromJSON(schema: object): {
      lookupType(name: string): {
        create(value: object): object;
        encode(value: object): { finish(): Uint8Array };
      };
    };
  };
}

/** Asks ONNX Runtime for rows that have been made before. */
export type Ask = () => Promise<Float32Array>;

/** `known` of a release in ONNX Runtime, on one thread. */
export class OnnxKnown {
  readonly #runtime: Runtime;
  readonly #session: Session;

  private constructor(runtime: Runtime, session: Session) {
    this.#runtime = runtime;
    this.#session = session;
  }

  static async open(release: Release): Promise<OnnxKnown> {
    const runtime = await loadPeer<Runtime>('onnxruntime-node');
    const protobuf = await loadPeer<Protobuf>('protobufjs');
    const { topology, weights } = modelPaths('known');
    const json: LayersModelJson = JSON.parse(Buffer.from(await release.read(topology)).toString());
    const type = protobuf.Root.fromJSON(onnxSchema).lookupType('ModelProto');
    const bytes = type.encode(type.create(onnxModel(json, await release.read(weights)))).finish();
    const oneThread = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' };
    return new OnnxKnown(runtime, await runtime.InferenceSession.create(bytes, oneThread));
  }

  /** The rows as its tensors, and how to ask for them. */
  prepare(rows: Rows): Ask {
    const { Tensor } = this.#runtime;
    const tensor = (of: Rows[keyof Rows], type: 'float32' | 'int32') =>
      new Tensor(type, of.dataSync() as Float32Array, of.shape);
    const feeds = {
      features: tensor(rows.features, 'float32'),
      [userFactorsInput]: tensor(rows.user_factors, 'float32'),
      movie: tensor(rows.movie, 'int32'),
    };
    return async () => (await this.#session.run(feeds)).rating.data;
  }
}
