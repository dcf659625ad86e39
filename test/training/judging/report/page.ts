import type { PageData } from '../../../../training/judging/report/page-data.ts';

/** The figures that are embedded in a page. */
export function dataOfPage(page: string): PageData {
  const [, json] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)!;
  return JSON.parse(json);
}
