/**
 * A module hook: who asks for TypeScript gets version 5. Version 7, which checks this project, has no API for JavaScript,
 * and openapi-typescript needs one.
 */
export const resolve = (specifier, context, next) =>
  next(specifier === 'typescript' ? 'typescript-5' : specifier, context);
