import type { Core } from '@strapi/strapi';

import type { Channel } from '../channel';
import { CHANNEL_NAMES, type ChannelName } from '../vocabulary';

import { emailChannel } from './email';
import { facebookChannel } from './facebook';
import { xChannel } from './x';

/** Every way out of the house there is. */
export function channels(strapi: Core.Strapi): ReadonlyMap<ChannelName, Channel> {
  const made: Channel[] = [emailChannel(strapi), facebookChannel(strapi), xChannel(strapi)];
  return new Map(
    [...made]
      .sort((one, other) => CHANNEL_NAMES.indexOf(one.name) - CHANNEL_NAMES.indexOf(other.name))
      .map((channel) => [channel.name, channel]),
  );
}
