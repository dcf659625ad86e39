import { cutWeights, type LayersModelJson, type Weight } from '../../../model/network/layers-model.ts';
import { userFactorsInput } from '../../../model/network/user-vectors.ts';

/** Of ONNX' element types. @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto */
const float = 1;
const int32 = 6;
const int64 = 7;

interface Node {
  readonly opType: string;
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly attribute?: readonly object[];
}

interface Tensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly dataType: number;
  readonly rawData: Uint8Array;
}

/** The networks of `known` as ONNX' `ModelProto`, as plain data. */
export function onnxModel(json: LayersModelJson, bytes: Uint8Array): object {
  const weights = cutWeights(json, bytes);
  const graph = new Graph(weights);
  const { shape } = weights.get('member0_hidden0/kernel')!;
  const rank = weights.get('movie_factors/embeddings')!.shape[1];
  graph.add('Gather', ['movie_factors/embeddings', 'movie'], 'rows');
  graph.add('Squeeze', ['rows', graph.axes(1)], 'ofMovie');
  graph.add('Mul', [userFactorsInput, 'ofMovie'], 'products');
  graph.add('ReduceSum', ['products', graph.axes(1)], 'affinity');
  graph.add('Concat', ['features', 'affinity'], 'dense', [{ name: 'axis', i: 1, type: 2 }]);
  const members = [...weights.keys()].filter((name) => name.endsWith('_wide/kernel')).length;
  const ratings = Array.from({ length: members }, (_, i) => addMember(graph, weights, `member${i}_`));
  graph.add('Sum', ratings, 'sum');
  graph.add('Mul', ['sum', graph.constant('share', float, [], Float32Array.of(1 / members))], 'rating');
  const input = (name: string, elemType: number, width: number) => ({
    name,
    type: { tensorType: { elemType, shape: { dim: [{ dimParam: 'rows' }, { dimValue: width }] } } },
  });
  return {
    irVersion: 8,
    opsetImport: [{ domain: '', version: 17 }],
    graph: {
      name: 'known',
      node: graph.nodes,
      initializer: graph.tensors,
      input: [
        input('features', float, shape[0] - 1),
        input(userFactorsInput, float, rank),
        input('movie', int32, 1),
      ],
      output: [input('rating', float, 1)],
    },
  };
}

function addMember(graph: Graph, weights: ReadonlyMap<string, Weight>, prefix: string): string {
  let x = 'dense';
  for (let i = 0; weights.has(`${prefix}hidden${i}/kernel`); i++) {
    x = graph.dense(x, `${prefix}hidden${i}`);
    x = graph.add('Relu', [x], `${x}_relu`);
  }
  const deep = graph.dense(x, `${prefix}deep`);
  const wide = graph.add('MatMul', ['dense', `${prefix}wide/kernel`], `${prefix}wide`);
  return graph.add('Add', [deep, wide], `${prefix}rating`);
}

class Graph {
  readonly nodes: Node[] = [];
  readonly tensors: Tensor[];

  constructor(weights: ReadonlyMap<string, Weight>) {
    this.tensors = [...weights].map(([name, { shape, values }]) => tensor(name, float, shape, values));
  }

  add(opType: string, input: readonly string[], output: string, attribute: readonly object[] = []): string {
    this.nodes.push({ opType, input, output: [output], attribute });
    return output;
  }

  dense(input: string, layer: string): string {
    return this.add('Gemm', [input, `${layer}/kernel`, `${layer}/bias`], layer);
  }

  constant(
    name: string,
    type: number,
    dims: readonly number[],
    values: Float32Array | BigInt64Array,
  ): string {
    this.tensors.push(tensor(name, type, dims, values));
    return name;
  }

  axes(axis: number): string {
    return this.constant(`axes${this.tensors.length}`, int64, [1], BigInt64Array.of(BigInt(axis)));
  }
}

function tensor(
  name: string,
  dataType: number,
  dims: readonly number[],
  values: Float32Array | BigInt64Array,
): Tensor {
  return { name, dims, dataType, rawData: new Uint8Array(values.slice().buffer) };
}

const field = (id: number, type: string, rule?: 'repeated') => ({ id, type, ...(rule && { rule }) });

/** The part of ONNX' own schema that is written here. */
export const onnxSchema = {
  nested: {
    ModelProto: {
      fields: {
        irVersion: field(1, 'int64'),
        opsetImport: field(8, 'OperatorSetIdProto', 'repeated'),
        graph: field(7, 'GraphProto'),
      },
    },
    OperatorSetIdProto: { fields: { domain: field(1, 'string'), version: field(2, 'int64') } },
    GraphProto: {
      fields: {
        node: field(1, 'NodeProto', 'repeated'),
        name: field(2, 'string'),
        initializer: field(5, 'TensorProto', 'repeated'),
        input: field(11, 'ValueInfoProto', 'repeated'),
        output: field(12, 'ValueInfoProto', 'repeated'),
      },
    },
    NodeProto: {
      fields: {
        input: field(1, 'string', 'repeated'),
        output: field(2, 'string', 'repeated'),
        opType: field(4, 'string'),
        attribute: field(5, 'AttributeProto', 'repeated'),
      },
    },
    AttributeProto: { fields: { name: field(1, 'string'), i: field(3, 'int64'), type: field(20, 'int32') } },
    TensorProto: {
      fields: {
        dims: field(1, 'int64', 'repeated'),
        dataType: field(2, 'int32'),
        name: field(8, 'string'),
        rawData: field(9, 'bytes'),
      },
    },
    ValueInfoProto: { fields: { name: field(1, 'string'), type: field(2, 'TypeProto') } },
    TypeProto: { fields: { tensorType: field(1, 'TypeProtoTensor') } },
    TypeProtoTensor: { fields: { elemType: field(1, 'int32'), shape: field(2, 'TensorShapeProto') } },
    TensorShapeProto: { fields: { dim: field(1, 'Dimension', 'repeated') } },
    Dimension: { fields: { dimValue: field(1, 'int64'), dimParam: field(2, 'string') } },
  },
};
