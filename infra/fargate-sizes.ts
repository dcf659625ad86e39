/** Sizes that Fargate offers: GB of memory by vCPU (AWS, "Amazon ECS task definition parameters for Fargate"). */
const memoryByCpu: Readonly<
  Record<number, { readonly from: number; readonly to: number; readonly by: number }>
> = {
  1: { from: 2, to: 8, by: 1 },
  2: { from: 4, to: 16, by: 1 },
  4: { from: 8, to: 30, by: 1 },
  8: { from: 16, to: 60, by: 4 },
  16: { from: 32, to: 120, by: 8 },
};

/** Whether a task may have so many processors and so many GB. */
export function isOffered(cpu: number, memory: number): boolean {
  const { from, to, by } = memoryByCpu[cpu];
  return memory >= from && memory <= to && (memory - from) % by === 0;
}

/** The memory to be had with so many processors, in words. */
export function memoryOffered(cpu: number): string {
  const { from, to, by } = memoryByCpu[cpu];
  return `${from} to ${to} GB${by === 1 ? '' : ` in steps of ${by}`}`;
}

/** A task's processors, and its memory in GB. */
export interface Size {
  readonly cpu: number;
  readonly memory: number;
}

/** The smallest size of so many GB at least, with as few processors as they are to be had with. */
export function smallestSize(memory: number): Size {
  const cpu = Object.keys(memoryByCpu)
    .map(Number)
    .find((one) => memoryByCpu[one].to >= memory)!;
  const { from, by } = memoryByCpu[cpu];
  return { cpu, memory: from + by * Math.max(0, Math.ceil((memory - from) / by)) };
}
