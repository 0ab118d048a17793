import type { Core } from '@strapi/strapi';

import type { Channel } from '../channel';
import type { ChannelName } from '../vocabulary';

import { emailChannel } from './email';
import { facebookChannel } from './facebook';
import { memoChannel } from './memo';
import { noticeBoardChannel } from './notice-board';
import { xChannel } from './x';

/** Every way out of the house there is, in the order they are offered. */
export function channels(strapi: Core.Strapi): ReadonlyMap<ChannelName, Channel> {
  const made: Channel[] = [
    emailChannel(strapi),
    memoChannel(strapi),
    facebookChannel(strapi),
    xChannel(strapi),
    noticeBoardChannel(strapi),
  ];
  return new Map(made.map((channel) => [channel.name, channel]));
}
