import type { Template } from 'aws-cdk-lib/assertions';
import { type Json, listOf, render, resources } from './template.ts';

/** `role: action on resource`; a listing names the keys that it is limited to. */
export type Permission = string;

export const permission = (role: string, action: string, resource: string): Permission =>
  `${role}: ${action} on ${resource}`;

/** Everything that the roles of a template allow, with the words of docs/operations.md. */
export function permissionsOf(template: Template): Set<Permission> {
  const names = roleNames(template);
  const found = new Set<Permission>();
  for (const policy of Object.values(resources(template, 'AWS::IAM::Policy'))) {
    for (const { Ref } of policy.Roles) {
      for (const statement of policy.PolicyDocument.Statement) {
        for (const action of listOf<string>(statement.Action)) {
          for (const resource of resourcesOf(statement, Ref))
            found.add(permission(names[Ref], action, resource));
        }
      }
    }
  }
  return found;
}

/** What may be done outside of policies that {@link permissionsOf} reads: must be none. */
export function otherGrants(template: Template): Json[] {
  const roles = Object.values(resources(template, 'AWS::IAM::Role'));
  return roles.filter((role) => role.ManagedPolicyArns ?? role.Policies);
}

function resourcesOf({ Effect, Resource, Condition }: Json, role: string): string[] {
  if (Effect !== 'Allow') throw new Error(`a role's policy says ${Effect}`);
  const named = listOf<Json>(Resource).map((one) => nameOf(render(one), role));
  if (Condition === undefined) return named;
  // The one condition there is: listing is limited to some keys.
  return named.flatMap((name) => Condition.StringLike['s3:prefix'].map((key: string) => `${name}/${key}`));
}

function nameOf(arn: string, role: string): string {
  const short = arn
    .replace('arn:<Partition>:s3:::<MarqueeStore>', 'store')
    .replaceAll(/<(\w+?)[0-9A-F]{8}(\.Arn)?>/g, '<$1>');
  return short === `<${role.replace(/Role[0-9A-F]{8}$/, 'Log')}>` ? 'its log' : short;
}

/** Roles by who takes them. */
function roleNames(template: Template): Record<string, string> {
  const names: Record<string, string> = {};
  const name = (arn: Json, role: string) => {
    names[arn['Fn::GetAtt'][0]] = role;
  };
  const each = (type: string, what: (properties: Json) => void) =>
    Object.values(resources(template, type)).forEach(what);
  each('AWS::Lambda::Function', ({ Role, Handler }) => name(Role, Handler.replace(/\.handler$/, '')));
  each('AWS::ECS::TaskDefinition', ({ TaskRoleArn, ExecutionRoleArn, ContainerDefinitions }) => {
    name(TaskRoleArn, ContainerDefinitions[0].Name);
    name(ExecutionRoleArn, 'start of training');
  });
  each('AWS::StepFunctions::StateMachine', ({ RoleArn }) => name(RoleArn, 'workflow'));
  each('AWS::Scheduler::Schedule', ({ Target, Description }) => name(Target.RoleArn, Description));
  each('AWS::Events::Rule', ({ Targets }) => name(Targets[0].RoleArn, 'first training'));
  return names;
}
