import type { Zoom } from './use-zoom.ts';

/** For visitors who use neither a trackpad nor the keyboard. */
export function ZoomButtons({ zoom: { view, zoomIn, zoomOut, reset } }: { readonly zoom: Zoom }) {
  const isWhole = view.scale === 1;
  return (
    <fieldset class="map-zoom" aria-label="Zoom">
      {!isWhole && (
        <button type="button" title="Whole map (0)" onClick={reset}>
          Whole map
        </button>
      )}
      <button
        type="button"
        aria-label="Zoom out"
        title="Zoom out (−)"
        aria-disabled={isWhole}
        onClick={zoomOut}
      >
        −
      </button>
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={zoomIn}>
        +
      </button>
    </fieldset>
  );
}
