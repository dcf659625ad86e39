/** The Lambda functions that a schedule calls, not a route; each is one bundle. */
export const scheduledFunctionNames = ['release-age'] as const;
export type ScheduledFunctionName = (typeof scheduledFunctionNames)[number];
