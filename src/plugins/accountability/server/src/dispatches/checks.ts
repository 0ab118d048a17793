import type { Channel, Message, Problem } from './channel';
import type { channels } from './channels';
import type { messages } from './message/message';
import { DispatchRefusedError } from './refusals';
import type { DispatchRow } from './rows';
import type { ChannelName } from './vocabulary';

/** A chosen channel with what it found in the message. */
export interface CheckedChannel {
  channel: Channel;
  options: unknown;
  problems: Problem[];
}

const NO_CHANNEL: Problem = {
  field: 'channels',
  weight: 'error',
  sentences: { es: 'Elija al menos un medio.', en: 'Choose at least one channel.' },
};

/** A channel's problems, by the channel where they are of its options. */
export const inItsChannel = ({ channel, problems }: CheckedChannel): Problem[] =>
  problems.map((one) =>
    one.field.startsWith('options') ? { ...one, field: `channels.${channel.name}.${one.field}` } : one,
  );

export const isError = ({ weight }: Problem) => weight === 'error';

/** What is wrong with a dispatch, and to how many it goes. */
export function checks(
  find: (documentId: string) => Promise<DispatchRow>,
  known: ReturnType<typeof channels>,
  reader: ReturnType<typeof messages>,
) {
  /** @param only this one of its channels */
  async function check(dispatch: DispatchRow, only?: ChannelName) {
    const { message, problems } = await reader.read(dispatch);
    const chosen = dispatch.channels ?? [];
    const checked: CheckedChannel[] = [];
    for (const { name, options: given } of chosen.filter((one) => !only || one.name === only)) {
      const channel = known.get(name);
      if (!channel) continue;
      const options = channel.options.parse(given);
      checked.push({ channel, options, problems: await channel.validate(message, options) });
    }
    return { message, problems: [...problems, ...(chosen.length === 0 ? [NO_CHANNEL] : [])], checked };
  }

  /** A channel of a dispatch, with its options as stored. @throws DispatchRefusedError */
  async function inChannel(documentId: string, name: ChannelName) {
    const dispatch = await find(documentId);
    const { message, problems, checked } = await check(dispatch, name);
    const [one] = checked;
    if (!one) throw new DispatchRefusedError('unknown');
    return { dispatch, message, ...one, problems: [...problems, ...one.problems] };
  }

  /** To how many people it goes, all channels together. */
  async function recipientsIn(message: Message, checked: readonly CheckedChannel[]): Promise<number> {
    let count = 0;
    for (const { channel } of checked) count += (await channel.audience?.(message))?.count ?? 0;
    return count;
  }

  return { check, inChannel, recipientsIn };
}
