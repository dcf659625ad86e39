/** Defined in style.css for light and dark: a plot follows without being drawn again. */
export const colours = {
  model: 'var(--model)',
  baseline: 'var(--baseline)',
  given: 'var(--given)',
  band: 'var(--band)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  surface: 'var(--surface)',
  /** From the worst to the best average rating. */
  rated: [0, 1, 2, 3, 4].map((step) => `var(--rated-${step})`),
} as const;
