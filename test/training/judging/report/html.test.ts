import { expect, test } from '@jest/globals';
import { embedJson, html } from '../../../../training/judging/report/html.ts';

test('values are escaped, markup is not, lists are joined', () => {
  const item = (text: string) => html`<li title="${text}">${text}</li>`;
  expect(html`<ul>${['a & b', `<"'>`].map(item)}</ul>${3}`.text).toBe(
    '<ul><li title="a &amp; b">a &amp; b</li>\n<li title="&lt;&quot;&#39;&gt;">&lt;&quot;&#39;&gt;</li></ul>3',
  );
});

test('JSON cannot end its script element, and comes back with six digits', () => {
  const { text } = embedJson({
    title: '</script><!--',
    rmse: 0.8123456789,
    count: 12345678,
    none: Number.NaN,
  });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ title: '</script><!--', rmse: 0.812346, count: 12345678, none: null });
});
