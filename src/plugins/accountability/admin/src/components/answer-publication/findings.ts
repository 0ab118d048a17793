import type { Finding, FindingKind } from '../../api/publication';

/** A finding in whatever text. */
export type Found = Finding<string>;

/** How an editor answered a finding: it is left out, or it is nobody's; `null`: not yet. */
export type FindingAnswer = 'reserved' | 'not-personal' | null;

/** Something that may be personal data, wherever it stands. */
export interface Datum {
  key: string;
  kind: FindingKind;
  text: string;
  answer: FindingAnswer;
}

const byPlace = (one: Found, other: Found) => one.start - other.start;

/**
 * Where the findings of a text stand after it changed, until it is looked through again. One whose own letters changed
 * is none any more.
 */
export function moved<F extends Found>(findings: readonly F[], before: string, now: string): F[] {
  const shortest = Math.min(before.length, now.length);
  let head = 0;
  while (head < shortest && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;

  let taken = 0;
  return [...findings].sort(byPlace).flatMap((finding) => {
    const { start, end } = finding;
    const at = (place: number): F[] => {
      taken = place + end - start;
      return [{ ...finding, start: place, end: taken }];
    };
    if (end <= head) return at(start);
    if (start >= before.length - tail) return at(start + now.length - before.length);
    // Several places may have changed at once: what stands between them is found by its letters.
    const place = now.indexOf(finding.text, Math.max(taken, Math.min(head, start)));
    return place === -1 || place > now.length - tail ? [] : at(place);
  });
}

/** The text with every place of a datum left out. @param findings those of this text */
export function reserve(text: string, findings: readonly Found[], key: string): string {
  const lastFirst = findings
    .filter((one) => one.key === key)
    .sort(byPlace)
    .reverse();
  return lastFirst.reduce(
    (left, { start, end, replacement }) => left.slice(0, start) + replacement + left.slice(end),
    text,
  );
}

/**
 * The text with a datum put back where it had been left out, as it was written originally. Which of several equal
 * replacements stands for which datum is told by their order, and only where each is still there.
 *
 * @param reserved the findings of the original that are left out
 * @returns the same text where it cannot be told
 */
export function putBack(text: string, reserved: readonly Found[], key: string): string {
  const replacement = reserved.find((one) => one.key === key)?.replacement;
  if (!replacement) return text;
  const places = reserved.filter((one) => one.replacement === replacement).sort(byPlace);
  const pieces = text.split(replacement);
  if (pieces.length !== places.length + 1) return text;
  return pieces
    .map((piece, index) => {
      const place = places[index];
      if (!place) return piece;
      return piece + (place.key === key ? place.text : replacement);
    })
    .join('');
}

/**
 * What there is to answer about a text: what was found in the original and what stands in the public text, each once.
 *
 * @param accepted keys of what the editor said to be nobody's
 */
export function dataOf(
  original: readonly Found[],
  standing: readonly Found[],
  accepted: ReadonlySet<string>,
): Datum[] {
  const stands = new Set(standing.map(({ key }) => key));
  const answerTo = (key: string): FindingAnswer => {
    if (accepted.has(key)) return 'not-personal';
    return stands.has(key) ? null : 'reserved';
  };
  const found = new Map([...original, ...standing].map((one) => [one.key, one]));
  return [...found.values()].map(({ key, kind, text }) => ({ key, kind, text, answer: answerTo(key) }));
}
