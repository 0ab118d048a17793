import type { Core } from '@strapi/strapi';

import type { Channel } from '../channel';
import { type House, houseOf, networksOf } from '../social/house';
import { X_MEASURE } from '../social/length';
import { networkChannel } from '../social/network-channel';
import type { SocialOptions } from '../social/options';
import type { XSettings } from '../social/settings';
import { xSharePage } from '../social/share-page';
import { xNetwork } from '../social/x/network';

export type XOptions = SocialOptions;

/**
 * Tokens of OAuth 1.0a do not end by themselves: there is no day to warn of.
 *
 * @param settings `null`: people post by hand
 */
export function xChannelOf(settings: XSettings | null, house: House): Channel<XOptions> {
  return networkChannel(
    {
      name: 'x',
      title: 'X',
      measure: X_MEASURE,
      sharePage: xSharePage,
      network: settings && xNetwork(settings),
    },
    house,
  );
}

/** The institute's account on X. */
export function xChannel(strapi: Core.Strapi): Channel<XOptions> {
  return xChannelOf(networksOf(strapi).x, houseOf(strapi));
}
