import type { DispatchCheck, DispatchText, Problem } from '../../api/dispatches';

/** What is wrong, by the part of the form where it is mended: `title`, `facebook.text`, `facebook`. */
export type ProblemsByPart = Readonly<Record<string, readonly Problem[]>>;

const OWN = 'options.';

/** A problem a channel found stands at its own option, at the text all have in common, or at the channel. */
function partOf(field: string, channel: string): string {
  if (field.startsWith(OWN)) return `${channel}.${field.slice(OWN.length)}`;
  return ['title', 'body', 'groupIds', 'fileIds', 'source'].includes(field) ? field : channel;
}

export function problemsByPart({ problems, channels }: DispatchCheck): ProblemsByPart {
  const found = [
    ...problems.map((problem) => ({ part: problem.field, problem })),
    ...channels.flatMap(({ name, problems: own }) =>
      own.map((problem) => ({ part: partOf(problem.field, name), problem })),
    ),
  ];
  const parts: Record<string, Problem[]> = {};
  for (const { part, problem } of found) {
    const there = (parts[part] ??= []);
    // Two channels may find the same of what they have in common.
    if (!there.some(({ message }) => message === problem.message)) there.push(problem);
  }
  return parts;
}

/** What is wrong at a channel and its options. */
export const problemsAt = (problems: ProblemsByPart, channel: string): readonly Problem[] =>
  Object.entries(problems)
    .filter(([part]) => part === channel || part.startsWith(`${channel}.`))
    .flatMap(([, found]) => found);

export const hasErrors = ({ problems, channels }: DispatchCheck): boolean =>
  [...problems, ...channels.flatMap((channel) => channel.problems)].some(({ weight }) => weight === 'error');

/** The part of the form a refused field is in: `channels.0.options.text` → `facebook.text`. */
export function partOfPath(path: string, { channels }: Pick<DispatchText, 'channels'>): string {
  const [first = '', place = '', , option] = path.split('.');
  const name = first === 'channels' && place !== '' && channels[Number(place)]?.name;
  if (!name) return first;
  return option === undefined ? name : `${name}.${option}`;
}
