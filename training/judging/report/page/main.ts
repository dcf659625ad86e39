import type { PageData } from '../page-data.ts';
import { type SectionName, sections } from '../sections.ts';
import { renderLegend } from './legend.ts';
import { renderPanels } from './panels.ts';
import { renderTable } from './table.ts';
import type { Viewer } from './view.ts';
import { viewCalibration } from './views/calibration.ts';
import { viewCoverage } from './views/coverage.ts';
import { viewCurves } from './views/curves.ts';
import { viewDistribution } from './views/distribution.ts';
import { viewErrors } from './views/errors.ts';
import { viewFewShot } from './views/few-shot.ts';
import { viewHeadline } from './views/headline.ts';
import { viewMap } from './views/map.ts';
import { viewRanking } from './views/ranking.ts';

const viewers: Readonly<Record<SectionName, Viewer>> = {
  rmse: viewHeadline,
  fewShot: viewFewShot,
  ranking: viewRanking,
  calibration: viewCalibration,
  coverage: viewCoverage,
  byMovieRatings: viewErrors('byMovieRatings', 'ratings of the movie'),
  byUserRatings: viewErrors('byUserRatings', 'ratings of the user'),
  byGenre: viewErrors('byGenre', 'genre'),
  byDecade: viewErrors('byDecade', 'decade'),
  distribution: viewDistribution,
  curves: viewCurves,
  map: viewMap,
};

const data: PageData = JSON.parse(document.getElementById('data')!.textContent!);

for (const place of document.querySelectorAll<HTMLElement>('[data-view]')) {
  const name = place.dataset.view as SectionName;
  const view = viewers[name](data);
  place.append(renderLegend(view.legend), renderPanels(view), renderTable(view.table, sections[name].title));
}
