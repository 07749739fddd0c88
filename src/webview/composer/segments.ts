/** What lies under a piece of a field's text. */
export interface Segment {
  readonly text: string;
  /** The loudest finding on it. */
  readonly severity: 'error' | 'warning' | 'information' | 'hint' | null;
  /** Whether the feed hides it. */
  readonly isHidden: boolean;
  /** Whether the feed cuts before it. */
  readonly isCut: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
}

const loudness = ['hint', 'information', 'warning', 'error'] as const;

/**
 * Splits a text where findings start and end and where the feed cuts it.
 * @param cut where the feed cuts the text, or null where it doesn't
 */
export function segmentsOf(text: string, findings: readonly Stretch[], cut: number | null): Segment[] {
  const inside = (offset: number) => Math.max(0, Math.min(offset, text.length));
  const ends = findings.flatMap(({ start, end }) => [inside(start), inside(end)]);
  const places = [...new Set([0, text.length, ...ends, ...(cut === null ? [] : [inside(cut)])])].sort(
    (a, b) => a - b,
  );
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? text.length;
    const over = findings.filter((finding) => finding.start < end && finding.end > start);
    const loudest = Math.max(-1, ...over.map(({ severity }) => loudness.indexOf(severity)));
    return {
      text: text.slice(start, end),
      severity: loudness[loudest] ?? null,
      isHidden: cut !== null && start >= cut,
      isCut: cut !== null && start === cut,
    };
  });
}
