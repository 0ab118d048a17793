import { Agent } from 'node:http';

import { type ITwitterApiClientPlugin, TwitterApi, TwitterApiv2 } from 'twitter-api-v2';

import type { XSettings } from '../settings';

/** A picture goes up within it, also over a slow line. */
const PATIENCE = 60_000;

/** The library has a time limit a request, and no place to say one for all. */
const timeLimit: ITwitterApiClientPlugin = {
  onBeforeRequest: ({ requestOptions }) => {
    requestOptions.timeout = PATIENCE;
  },
};

/** X's API, asked as the account (OAuth 1.0a), at the address of the settings. */
export class XApi extends TwitterApiv2 {
  constructor({ apiKey, apiSecret, accessToken, accessSecret, apiUrl }: XSettings) {
    const tokens = { appKey: apiKey, appSecret: apiSecret, accessToken, accessSecret };
    // The library speaks HTTPS unless an agent speaks something else.
    const agent = apiUrl.startsWith('http:') ? { httpAgent: new Agent() } : {};
    super(new TwitterApi(tokens, { plugins: [timeLimit], ...agent }));
    this.setPrefix(`${apiUrl}/2/`);
  }
}
