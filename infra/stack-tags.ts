/** CloudFormation gives them to every resource of a stack that takes tags: to tell in the bill what is Marquee's. */
export const stackTags = { application: 'Marquee' };
