import type { Template } from 'aws-cdk-lib/assertions';

/** Part of a template; what CloudFormation has not resolved yet is an object with one key. */
// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of every shape
export type Json = any;

/** Properties of all resources of a type, by logical id. */
export function resources(template: Template, type: string): Readonly<Record<string, Json>> {
  const found = Object.entries(template.findResources(type));
  return Object.fromEntries(found.map(([id, { Properties }]) => [id, Properties]));
}

/** Properties of the one resource of a type. */
export function onlyResource(template: Template, type: string): Json {
  const all = Object.values(resources(template, type));
  if (all.length !== 1) throw new Error(`there are ${all.length} of ${type}`);
  return all[0];
}

/**
 * A value as text: references as `<LogicalId>` or `<LogicalId.Attribute>`, pseudo parameters as `<Region>`,
 * imports as `<Export>`.
 */
export function render(value: Json): string {
  if (typeof value === 'string') return value;
  const [[intrinsic, argument]] = Object.entries<Json>(value);
  switch (intrinsic) {
    case 'Ref':
      return `<${argument.replace(/^AWS::/, '')}>`;
    case 'Fn::GetAtt':
      return `<${argument.join('.')}>`;
    case 'Fn::ImportValue':
      return `<${argument}>`;
    case 'Fn::Join':
      return argument[1].map(render).join(argument[0]);
    case 'Fn::Sub':
      return argument.replace(/\$\{(?:AWS::)?(\w+)\}/g, '<$1>');
    default:
      throw new Error(`${intrinsic} is not rendered`);
  }
}

/** An array, or the only element that CloudFormation lets stand without one. */
export function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
