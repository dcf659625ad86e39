import type { Schema } from '../../../client/client.ts';
import { margin } from './layout.ts';

interface Props {
  readonly axes: Schema<'TasteMap'>['axes'];
  readonly width: number;
  readonly height: number;
}

/** The frame of the map, and at each edge the genres that lie most to it. */
export function Edges({ axes: [across, up], width, height }: Props) {
  const [x, y] = [width / 2, height / 2];
  const [right, bottom] = [width - margin / 2, height - margin / 2];
  return (
    <svg class="edges" aria-hidden="true">
      <rect x={margin} y={margin} width={width - 2 * margin} height={height - 2 * margin} rx="8" />
      <text x={x} y={margin / 2}>
        {edgeText(up.high)}
      </text>
      <text x={x} y={bottom}>
        {edgeText(up.low)}
      </text>
      <text transform={`translate(${margin / 2} ${y}) rotate(-90)`}>{edgeText(across.low)}</text>
      <text transform={`translate(${right} ${y}) rotate(90)`}>{edgeText(across.high)}</text>
    </svg>
  );
}

/** Such as `more Horror, Sci-Fi`; empty where no genre lies there. */
const edgeText = (genres: readonly string[]) => (genres.length === 0 ? '' : `more ${genres.join(', ')}`);
