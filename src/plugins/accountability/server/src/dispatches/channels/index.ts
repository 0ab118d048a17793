import type { Core } from '@strapi/strapi';

import type { Channel } from '../channel';
import { CHANNEL_NAMES, type ChannelName } from '../vocabulary';

import { emailChannel } from './email';

/** Every way out of the house there is. */
export function channels(strapi: Core.Strapi): ReadonlyMap<ChannelName, Channel> {
  const made: Channel[] = [emailChannel(strapi)];
  return new Map(
    [...made]
      .sort((one, other) => CHANNEL_NAMES.indexOf(one.name) - CHANNEL_NAMES.indexOf(other.name))
      .map((channel) => [channel.name, channel]),
  );
}
