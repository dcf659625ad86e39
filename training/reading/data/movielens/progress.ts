import cliProgress from 'cli-progress';

/** How far a download is. */
export interface Progress {
  advance(bytes: number): void;
  stop(): void;
}

/** A bar with the time left on a terminal, else a line at the start and one at each quarter. */
export function showProgress(url: string, size: number | undefined, say: (line: string) => void): Progress {
  const total = size === undefined ? '' : ` (${megabytes(size)})`;
  say(`Downloading ${url}${total}`);
  return process.stderr.isTTY && size !== undefined ? bar(size) : quarters(size, say);
}

function bar(size: number): Progress {
  const shown = new cliProgress.SingleBar(
    {
      format: '  {bar} {percentage} % of {size}, {eta_formatted} left',
      hideCursor: null,
      clearOnComplete: true,
    },
    cliProgress.Presets.shades_classic,
  );
  shown.start(size, 0, { size: megabytes(size) });
  return { advance: (bytes) => shown.increment(bytes), stop: () => shown.stop() };
}

function quarters(size: number | undefined, say: (line: string) => void): Progress {
  let done = 0;
  let told = 0;
  return {
    advance(bytes) {
      done += bytes;
      const quarter = size === undefined ? 0 : Math.floor((done / size) * 4);
      if (quarter > told) say(`  ${quarter * 25} %`);
      told = quarter;
    },
    stop() {},
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
