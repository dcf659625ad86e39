import { type ModelName, modelKinds } from '../../model/release/names.ts';
import type { Configuration } from './configuration.ts';
import { chainSeed, factorsSeed, memberSeed } from './seeds.ts';

/** A job of a plan, as data: what it does, and whose results it reads. */
export interface PlannedJob<Kind extends string = string> {
  /** Unique in the plan, and the name of what the job writes: such as `known/chain-1`. */
  readonly name: string;
  readonly kind: Kind;
  /** Names of what it reads, by the parameter that takes it. */
  readonly reads: Readonly<Record<string, string | readonly string[]>>;
  /** Further parameters. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Set for long jobs, whose progress is reported. */
  readonly shown?: Shown;
}

/** How progress names a job: `known chain 1/5`. */
interface Shown {
  readonly model: ModelName;
  /** From 1, of `of`. */
  readonly number: number;
  readonly of: number;
}

/** The kinds of jobs that make a model. */
export type ModelJobKind = 'chain' | 'combine' | 'member' | 'assemble';

/** The name of a model's task, which exists before its jobs start. */
export const taskName = (model: ModelName) => `${model}/task`;
/** The name of the model that its last job writes. */
export const trainedName = (model: ModelName) => `${model}/model`;

/** The jobs that train a model from its task, each after those that it reads. */
export function modelPlan(
  model: ModelName,
  { factors, networks }: Configuration,
  seed: number,
): PlannedJob<ModelJobKind>[] {
  const reads = { task: taskName(model) };
  const origin = { model, seed };
  const chains = modelKinds[model].withMovie ? numbered(factors.folds) : [];
  const combined = chains.length > 0 ? { combined: `${model}/factors` } : {};
  const members = numbered(networks[model].members);
  const chainName = (number: number) => `${model}/chain-${number}`;
  const memberName = (number: number) => `${model}/member-${number}`;
  const jobs: PlannedJob<ModelJobKind>[] = chains.map((number) => ({
    name: chainName(number),
    kind: 'chain',
    reads,
    settings: { number, seed: chainSeed({ seed: factorsSeed(origin) }, number - 1) },
    shown: { model, number, of: chains.length },
  }));
  if (combined.combined)
    jobs.push({
      name: combined.combined,
      kind: 'combine',
      reads: { ...reads, chains: chains.map(chainName) },
    });
  for (const number of members)
    jobs.push({
      name: memberName(number),
      kind: 'member',
      reads: { ...reads, ...combined },
      settings: { number, seed: memberSeed(origin, number) },
      shown: { model, number, of: members.length },
    });
  const assembled = { ...reads, ...combined, members: members.map(memberName) };
  return [...jobs, { name: trainedName(model), kind: 'assemble', reads: assembled }];
}

/** 1 to `count`. */
const numbered = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
