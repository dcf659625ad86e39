/** What all files have in common: the browser itself sees to it that nothing is fetched from elsewhere. */
const policy = (...own: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ...own,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What the page has no use for. */
const permissionsPolicy = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

const careful = {
  'permissions-policy': permissionsPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Headers of every file of the page, with which no text becomes a script.
 * @param connect further origins that it may send requests to: those of the sign-in
 */
export function pageHeaders(connect: readonly string[] = []): Readonly<Record<string, string>> {
  const own = ["style-src 'self'", "img-src 'self'", ['connect-src', "'self'", ...connect].join(' ')];
  return { 'content-security-policy': policy(...own, "require-trusted-types-for 'script'"), ...careful };
}

/** Headers of every file of the contract's page; Swagger UI has styles in its elements, and pictures in its styles. */
function docsHeaders(): Readonly<Record<string, string>> {
  const own = ["style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "connect-src 'self'"];
  return { 'content-security-policy': policy(...own), ...careful };
}

/** Whether a file is named by its content, so that it never changes. @param path begins with a slash */
export function isNamedByContent(path: string): boolean {
  return path.startsWith('/assets/');
}

/** What may change is asked for again at every visit. @param path begins with a slash */
export function cacheControl(path: string): string {
  return isNamedByContent(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** A part of the page by the beginning of its paths, with the headers of its files. */
export interface Area {
  readonly name: string;
  readonly beginning: string;
  readonly headers: (connect?: readonly string[]) => Readonly<Record<string, string>>;
}

/** The first whose beginning a path has counts; all paths begin with the last. */
export const areas: readonly Area[] = [
  { name: 'docs', beginning: '/docs', headers: docsHeaders },
  { name: 'page', beginning: '/', headers: pageHeaders },
];

/** @param path begins with a slash */
export function areaOf(path: string): Area {
  return areas.find(({ beginning }) => path.startsWith(beginning))!;
}
