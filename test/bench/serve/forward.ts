import type { LayersModelJson } from '../../../model/network/layers-model.ts';
import { Network, rowsAtOnce } from '../../../model/network/network.ts';
import { userFactorsInput } from '../../../model/network/user-vectors.ts';
import { modelPaths } from '../../../model/release/paths.ts';
import { inTurns, milliseconds, repeated, type Table, type Timing, times } from '../measure.ts';
import { OnnxKnown } from '../peers/onnx.ts';
import { type Asked, type Pair, pairsOf } from './asked.ts';
import { randomRows, TensorFlowKnown } from './tensorflow.ts';

/** The forward pass of `known` alone, on the same random rows. */
export async function measureForward(asked: Asked): Promise<Table> {
  const network = await openNetwork(asked);
  const tensorFlow = await TensorFlowKnown.open(asked.release);
  const onnx = await OnnxKnown.open(asked.release);
  const rows: Record<string, Record<string, string>> = {};
  const timings: Timing[] = [];
  for (const [count, repeats] of [
    [1, 100],
    [1000, 1],
    [asked.movies.length, 1],
  ]) {
    const pairs = pairsOf(asked, count);
    const tensors = randomRows(network.width('features'), pairs);
    const features = tensors.features.dataSync() as Float32Array;
    const askOnnx = onnx.prepare(tensors);
    checkSame(run(network, features, pairs), tensorFlow.forward(tensors));
    checkSame(run(network, features, pairs), await askOnnx());
    const measured = await inTurns({
      marquee: repeated(repeats, () => run(network, features, pairs)),
      core: repeated(repeats, () => tensorFlow.forward(tensors)),
      predict: repeated(repeats, () => tensorFlow.predict(tensors)),
      onnx: repeated(repeats, askOnnx),
    });
    const { marquee, core, predict } = measured;
    const work = `forward pass, ${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
    for (const [by, time] of Object.entries(measured)) {
      timings.push({ work, by: contenders[by as keyof typeof contenders], milliseconds: time / repeats });
    }
    rows[`${count} rows`] = {
      marquee: milliseconds(marquee / repeats),
      'TF.js, core operations': milliseconds(core / repeats),
      'to it': times(core, marquee),
      'LayersModel.predict': milliseconds(predict / repeats),
      'to that': times(predict, marquee),
      'ONNX Runtime, one thread': milliseconds(measured.onnx / repeats),
      'to this': times(measured.onnx, marquee),
    };
  }
  return { title: 'Forward pass of known, features made before (WebAssembly back end)', rows, timings };
}

const contenders = {
  marquee: 'Marquee',
  core: 'TF.js',
  predict: 'predict',
  onnx: 'ONNX',
} as const;

async function openNetwork({ release }: Asked): Promise<Network> {
  const { topology, weights } = modelPaths('known');
  const json: LayersModelJson = JSON.parse(Buffer.from(await release.read(topology)).toString());
  return new Network(json, await release.read(weights));
}

function run(network: Network, features: Float32Array, pairs: readonly Pair[]): Float32Array {
  const width = network.width('features');
  const answers = new Float32Array(pairs.length);
  for (let start = 0; start < pairs.length; start += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, pairs.length - start);
    const input = network.input('features');
    const stride = network.stride('features');
    for (let row = 0; row < rows; row++) {
      input.set(features.subarray((start + row) * width, (start + row + 1) * width), row * stride);
    }
    fillPairs(network, pairs, start, rows);
    answers.set(network.run(rows), start);
  }
  return answers;
}

function fillPairs(network: Network, pairs: readonly Pair[], start: number, rows: number): void {
  const [users, movies] = [network.input(userFactorsInput), network.input('movie')];
  for (let row = 0; row < rows; row++) {
    const { user, movie } = pairs[start + row];
    users.set(user.block.vectors(user.index), row * network.stride(userFactorsInput));
    movies[row * network.stride('movie')] = movie;
  }
}

/** What is not the same is not worth timing. */
function checkSame(own: Float32Array, theirs: Float32Array): void {
  const worst = own.reduce((most, value, row) => Math.max(most, Math.abs(value - theirs[row])), 0);
  if (!(worst < 1e-4)) throw new Error(`the forward passes differ by ${worst}`);
}
