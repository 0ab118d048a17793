import { readMultipart } from './multipart';
import {
  expectThat,
  type NetworkAnswer,
  type NetworkRequest,
  type NetworkServer,
  startNetworkServer,
} from './network-server';
import { isSigned, type OauthSecrets } from './oauth-signature';

export interface PostOnX {
  id: string;
  text: string;
  pictures: { content: Buffer; description: string | null }[];
  createdAt: Date;
}

export interface TestX extends NetworkServer {
  readonly secrets: OauthSecrets;
  readonly posts: PostOnX[];
  /** The token is worth nothing from now on. */
  revoke(): void;
}

interface Media {
  type: string;
  total: number;
  segments: Map<number, Buffer>;
  finished: boolean;
  description: string | null;
}

const USER = '2244994945';
const FIELDS = ['created_at', 'entities', 'id', 'text'];
const LONGEST_SEGMENT = 5 * 1024 * 1024;

/** An error as X answers it (RFC 7807). */
export const problem = (status: number, title: string, detail: string, headers = {}): NetworkAnswer => ({
  status,
  headers,
  body: { title, detail, type: 'about:blank', status },
});

const DUPLICATE = problem(403, 'Forbidden', 'You are not allowed to create a Tweet with duplicate content.');

function json({ body, headers }: NetworkRequest): Record<string, unknown> {
  expectThat(headers['content-type']?.startsWith('application/json'), 'the body is JSON');
  return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
}

/** What X makes of a text: addresses become its own, and three signs are written as HTML does. */
function shown({ id, text, pictures }: PostOnX) {
  const urls: object[] = [];
  const short = (expanded: string, more: object = {}) => {
    const url = `https://t.co/${id}x${urls.length}`;
    urls.push({
      url,
      expanded_url: expanded,
      display_url: expanded.slice(0, 20),
      start: 0,
      end: 23,
      ...more,
    });
    return url;
  };
  const linked = text.replace(/(?:https?:\/\/|\bwww\.)[^\s]+/g, (address) =>
    short(address.startsWith('http') ? address : `http://${address}`),
  );
  const picture = pictures.map((_, index) =>
    short(`https://x.com/instituto/status/${id}/photo/${index + 1}`, { media_key: `3_${id}` }),
  );
  const escaped = [linked, ...picture]
    .join(' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return { text: escaped, entities: urls.length > 0 ? { urls } : undefined };
}

/** The part of X's API an account posts with, as published for version 2. @param clock when posts are made */
export async function startX(clock: () => Date): Promise<TestX> {
  const secrets: OauthSecrets = {
    consumerKey: 'api-key',
    consumerSecret: 'api-secret+/=',
    token: `${USER}-access-token`,
    tokenSecret: 'access-secret&%',
  };
  const posts: PostOnX[] = [];
  const media = new Map<string, Media>();
  const nonces = new Set<string>();
  let revoked = false;

  function initialize(request: NetworkRequest): NetworkAnswer {
    const { media_type: type, total_bytes: total, media_category: category } = json(request);
    expectThat(type === 'image/png', 'media_type');
    expectThat(category === 'tweet_image', 'media_category');
    expectThat(
      typeof total === 'number' && total > 0 && total <= 5_242_880,
      'total_bytes: an image has at most 5 MB',
    );
    const id = String(1_880_028_106_020_515_000n + BigInt(media.size));
    media.set(id, { type, total, segments: new Map(), finished: false, description: null });
    return { status: 200, body: { data: { id, media_key: `3_${id}`, expires_after_secs: 86_400 } } };
  }

  function mediaOf(id: string): Media {
    const one = media.get(id);
    expectThat(one, `media ${id} was initialized`);
    return one;
  }

  function append({ body, headers }: NetworkRequest, id: string): NetworkAnswer {
    const parts = readMultipart(body, headers['content-type'] ?? '');
    const index = parts.find(({ name }) => name === 'segment_index')?.content.toString();
    const segment = parts.find(({ name }) => name === 'media');
    expectThat(index !== undefined && /^\d{1,3}$/.test(index), 'segment_index');
    expectThat(segment && segment.content.length <= LONGEST_SEGMENT, 'media');
    mediaOf(id).segments.set(Number(index), segment.content);
    return { status: 200, body: { data: { expires_at: Math.floor(Date.now() / 1000) + 86_400 } } };
  }

  const contentOf = ({ segments }: Media) =>
    Buffer.concat([...segments].sort(([one], [other]) => one - other).map(([, segment]) => segment));

  function finalize(id: string): NetworkAnswer {
    const one = mediaOf(id);
    expectThat(contentOf(one).length === one.total, 'all that was announced was brought');
    one.finished = true;
    return {
      status: 200,
      body: { data: { id, media_key: `3_${id}`, size: one.total, expires_after_secs: 86_400 } },
    };
  }

  function describe(request: NetworkRequest): NetworkAnswer {
    const { id, metadata } = json(request) as { id?: string; metadata?: { alt_text?: { text?: string } } };
    const text = metadata?.alt_text?.text ?? '';
    expectThat(text.length > 0 && text.length <= 1_000, 'alt_text.text has 1 to 1000 characters');
    mediaOf(id ?? '').description = text;
    return { status: 200, body: { data: { id, associated_metadata: { alt_text: { text } } } } };
  }

  function post(request: NetworkRequest): NetworkAnswer {
    const {
      text,
      media: shownMedia,
      ...others
    } = json(request) as {
      text?: string;
      media?: { media_ids?: string[] };
    };
    expectThat(Object.keys(others).length === 0, `unknown parameters: ${Object.keys(others).join(', ')}`);
    expectThat(typeof text === 'string' && text !== '', 'text');
    if (posts.some((one) => one.text === text)) return DUPLICATE;
    const pictures = (shownMedia?.media_ids ?? []).map((id) => {
      const one = mediaOf(id);
      expectThat(one.finished, 'the picture was finished');
      return { content: contentOf(one), description: one.description };
    });
    const id = String(1_990_000_000_000_000_000n + BigInt(posts.length));
    posts.unshift({ id, text, pictures, createdAt: clock() });
    return { status: 201, body: { data: { id, text, edit_history_tweet_ids: [id] } } };
  }

  function timeline(query: URLSearchParams): NetworkAnswer {
    const limit = Number(query.get('max_results') ?? 10);
    expectThat(limit >= 5 && limit <= 100, 'max_results is 5 to 100');
    const since = query.get('start_time');
    expectThat(
      since === null || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(since),
      'start_time: YYYY-MM-DDTHH:mm:ssZ',
    );
    const fields = (query.get('tweet.fields') ?? '').split(',');
    expectThat(
      fields.every((field) => FIELDS.includes(field)),
      'tweet.fields',
    );
    const excluded = (query.get('exclude') ?? '').split(',');
    expectThat(
      excluded.every((one) => ['', 'replies', 'retweets'].includes(one)),
      'exclude',
    );
    const from = since === null ? 0 : Date.parse(since);
    const data = posts
      .filter(({ createdAt }) => createdAt.getTime() >= from)
      .slice(0, limit)
      .map((one) => ({ id: one.id, ...shown(one), created_at: one.createdAt.toISOString() }));
    const meta = { result_count: data.length };
    return { status: 200, body: data.length > 0 ? { data, meta } : { meta } };
  }

  function answer(request: NetworkRequest): NetworkAnswer {
    const { method, path, query } = request;
    if (!isSigned(request, secrets, nonces) || revoked) return problem(401, 'Unauthorized', 'Unauthorized');
    const [, uploaded = '', step] = /^\/2\/media\/upload\/(\d+)\/(append|finalize)$/.exec(path) ?? [];
    if (method === 'POST' && step === 'append') return append(request, uploaded);
    if (method === 'POST' && step === 'finalize') return finalize(uploaded);
    switch (`${method} ${path}`) {
      case 'POST /2/media/upload/initialize':
        return initialize(request);
      case 'POST /2/media/metadata':
        return describe(request);
      case 'POST /2/tweets':
        return post(request);
      case 'GET /2/users/me':
        return { status: 200, body: { data: { id: USER, name: 'Instituto', username: 'instituto' } } };
      case `GET /2/users/${USER}/tweets`:
        return timeline(query);
    }
    expectThat(false, 'there is no such endpoint');
  }

  const server = await startNetworkServer(answer);
  return Object.assign(server, {
    secrets,
    posts,
    revoke: () => {
      revoked = true;
    },
  });
}
