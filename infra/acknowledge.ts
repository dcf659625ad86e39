import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Says why rules of cdk-nag do not apply to a construct and what is below it.
 * @param reasons by rule, or by finding where a rule has several (`AwsSolutions-IAM5[Resource::*]`)
 */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  const validations = Validations.of(construct);
  for (const [id, reason] of Object.entries(reasons)) validations.acknowledge({ id, reason });
}
