const MB = 1024 * 1024;

/** Of this process, with its threads: now, and the most there ever was. */
export interface Memory {
  readonly residentMb: number;
  readonly peakMb: number;
}

/** @returns megabytes (1,048,576 bytes) */
export function readMemory(): Memory {
  // The peak is given in kilobytes.
  return {
    residentMb: process.memoryUsage.rss() / MB,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}
