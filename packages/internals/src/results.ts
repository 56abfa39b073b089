/** What a part of the test run came to. Names, so that whatever failed or was skipped can be listed. */
export interface Results {
  passed: number;
  failed: string[];
  /** With the reason where there is one. */
  skipped: string[];
}

export const emptyResults = (): Results => ({ passed: 0, failed: [], skipped: [] });

export const addResults = (a: Results, b: Results): Results => ({
  passed: a.passed + b.passed,
  failed: [...a.failed, ...b.failed],
  skipped: [...a.skipped, ...b.skipped],
});

/** The one line a counter looks for. */
export const summaryLine = ({ passed, failed, skipped }: Results): string =>
  `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
