import { createHash } from 'node:crypto';

/** What a reader finds in a report. Its address, its hearing and the plan's actions it carries out are not part of it. */
export interface ReportContent {
  title?: string | null;
  kind?: string | null;
  periodStart?: unknown;
  periodEnd?: unknown;
  summary?: string | null;
  body?: string | null;
  /** Of the media library: a file that was replaced keeps its name, not its size. */
  documents?: { hash?: string | null; size?: unknown }[] | null;
  indicators?: IndicatorContent[] | null;
}

interface IndicatorContent {
  name?: string | null;
  unit?: string | null;
  target?: number | null;
  result?: number | null;
  group?: string | null;
}

const FIELDS = ['title', 'kind', 'periodStart', 'periodEnd', 'summary', 'body'] as const;
const INDICATOR_FIELDS = ['name', 'unit', 'target', 'result', 'group'] as const;

/** An empty text and none read the same. */
const said = (value: unknown): unknown => (value === undefined || value === '' ? null : value);

/** A fingerprint of what a report says: another one means that it says something else. Order says nothing. */
export function contentMark(content: ReportContent): string {
  const { documents, indicators } = content;
  const files = (documents ?? []).map(({ hash, size }) => JSON.stringify([hash, Number(size)]));
  const figures = (indicators ?? []).map((one) =>
    JSON.stringify(INDICATOR_FIELDS.map((name) => said(one[name]))),
  );
  const all = [FIELDS.map((name) => said(content[name])), files.sort(), figures.sort()];
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url');
}
