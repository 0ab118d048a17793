import { Agent } from 'node:http';

import { type ITwitterApiClientPlugin, TwitterApi, TwitterApiv2 } from 'twitter-api-v2';

import { NetworkError } from '../failures';
import type { XSettings } from '../settings';

import { X } from './errors';

/** A picture goes up within it, also over a slow line. */
const PATIENCE = 60_000;

/** The library has a time limit a request, and no place to say one for all. */
const timeLimit: ITwitterApiClientPlugin = {
  onBeforeRequest: ({ requestOptions }) => {
    requestOptions.timeout = PATIENCE;
  },
};

/** What answers with a page is something in between, a proxy perhaps: what became of the request is unknown. */
const onlyJson: ITwitterApiClientPlugin = {
  onAfterRequest: ({ response: { data } }) => {
    if (typeof data === 'string' && data.trim() !== '') throw new NetworkError('later', X);
  },
};

/** X's API, asked as the account (OAuth 1.0a), at the address of the settings. */
export class XApi extends TwitterApiv2 {
  constructor({ apiKey, apiSecret, accessToken, accessSecret, apiUrl }: XSettings) {
    const tokens = { appKey: apiKey, appSecret: apiSecret, accessToken, accessSecret };
    // The library speaks HTTPS unless an agent speaks something else.
    const agent = apiUrl.startsWith('http:') ? { httpAgent: new Agent() } : {};
    super(new TwitterApi(tokens, { plugins: [timeLimit, onlyJson], ...agent }));
    this.setPrefix(`${apiUrl}/2/`);
  }
}
