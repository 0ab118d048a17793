import type { Core } from '@strapi/strapi';

import type { Channel } from '../channel';
import { tokenExpiry } from '../social/facebook/expiry';
import { graphApi } from '../social/facebook/graph';
import { facebookNetwork } from '../social/facebook/network';
import { type House, houseOf, networksOf } from '../social/house';
import { FACEBOOK_MEASURE } from '../social/length';
import { networkChannel } from '../social/network-channel';
import type { SocialOptions } from '../social/options';
import type { FacebookSettings } from '../social/settings';
import { facebookSharePage } from '../social/share-page';

export type FacebookOptions = SocialOptions;

/** @param settings `null`: people post by hand */
export function facebookChannelOf(settings: FacebookSettings | null, house: House): Channel<FacebookOptions> {
  const graph = settings && graphApi(settings, house.clock);
  const automatic =
    settings && graph
      ? {
          network: facebookNetwork(settings, graph),
          expiryOf: tokenExpiry(settings, graph, house.clock),
        }
      : { network: null };
  return networkChannel(
    {
      name: 'facebook',
      title: 'Facebook',
      measure: FACEBOOK_MEASURE,
      sharePage: (_text, link) => facebookSharePage(link),
      ...automatic,
    },
    house,
  );
}

/** The institute's page on Facebook. */
export function facebookChannel(strapi: Core.Strapi): Channel<FacebookOptions> {
  return facebookChannelOf(networksOf(strapi).facebook, houseOf(strapi));
}
