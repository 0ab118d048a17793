import { readMultipart, textFields } from './multipart';
import {
  expectThat,
  type NetworkAnswer,
  type NetworkRequest,
  type NetworkServer,
  startNetworkServer,
} from './network-server';

export interface PostOnFacebook {
  id: string;
  message: string;
  link: string | null;
  picture: Buffer | null;
  description: string | null;
  createdAt: Date;
}

export interface TestFacebook extends NetworkServer {
  readonly pageId: string;
  readonly token: string;
  readonly posts: PostOnFacebook[];
  /** The token is worth nothing from now on. */
  revoke(): void;
  /** What `/debug_token` says; by itself it says that the token does not end. */
  endOn(instant: Date): void;
}

const VERSION = /^\/v25\.0\//;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** An error as the Graph API answers it («Handling Errors»). */
export const graphError = (status: number, code: number, more: object = {}): NetworkAnswer => ({
  status,
  body: {
    error: {
      message: 'quoting the secret token',
      type: 'OAuthException',
      code,
      fbtrace_id: 'EJplcsCHuLu',
      ...more,
    },
  },
});

function expectOnly(names: string[], allowed: string[]): void {
  const unknown = names.filter((name) => !allowed.includes(name));
  expectThat(unknown.length === 0, `unknown parameters: ${unknown.join(', ')}`);
}

/** The part of the Graph API a page posts with, as published for v25.0. @param clock when posts are made */
export async function startFacebook(clock: () => Date): Promise<TestFacebook> {
  const pageId = '104000000000001';
  const token = 'EAAB-page-token-secret';
  const posts: PostOnFacebook[] = [];
  let revoked = false;
  let expiresAt = 0;

  function published(post: Omit<PostOnFacebook, 'id' | 'createdAt'>): PostOnFacebook {
    const made = { ...post, id: `${pageId}_${900 + posts.length}`, createdAt: clock() };
    posts.unshift(made);
    return made;
  }

  function photo({ body, headers }: NetworkRequest): NetworkAnswer {
    const parts = readMultipart(body, headers['content-type'] ?? '');
    const source = parts.find(({ name }) => name === 'source');
    const fields = textFields(parts.filter((part) => part !== source));
    expectOnly(Object.keys(fields), ['caption', 'alt_text_custom', 'published']);
    expectThat(source?.filename, 'source is a file, with its name');
    expectThat(source.contentType === 'image/png', 'source says what it is');
    expectThat(source.content.subarray(0, 8).equals(PNG), 'source is a PNG');
    expectThat(source.content.length < 4_000_000, 'source has at most 4 MB');
    expectThat(fields.caption, 'caption');
    const { id } = published({
      message: fields.caption,
      link: null,
      picture: source.content,
      description: fields.alt_text_custom ?? null,
    });
    return { status: 200, body: { id: '700000000000001', post_id: id } };
  }

  function feed({ body, headers }: NetworkRequest): NetworkAnswer {
    const fields = textFields(readMultipart(body, headers['content-type'] ?? ''));
    expectOnly(Object.keys(fields), ['message', 'link']);
    expectThat(fields.message, 'message');
    expectThat(!fields.link || URL.canParse(fields.link), 'link is an address');
    const { id } = published({
      message: fields.message,
      link: fields.link ?? null,
      picture: null,
      description: null,
    });
    return { status: 200, body: { id } };
  }

  function list(query: URLSearchParams): NetworkAnswer {
    expectOnly([...query.keys()], ['fields', 'limit', 'since', 'until']);
    const limit = Number(query.get('limit') ?? 25);
    expectThat(limit >= 1 && limit <= 100, 'limit is at most 100');
    const since = query.get('since');
    expectThat(since === null || /^\d{10}$/.test(since), 'since is a time in seconds');
    const shown = posts.filter(({ createdAt }) => createdAt.getTime() / 1000 >= Number(since ?? 0));
    const data = shown.slice(0, limit).map(({ id, message, createdAt }) => ({
      id,
      message,
      created_time: createdAt.toISOString().replace('.000Z', '+0000'),
      permalink_url: addressOf(id),
    }));
    return { status: 200, body: { data, paging: {} } };
  }

  const addressOf = (id: string) => `https://www.facebook.com/${pageId}/posts/${id.split('_')[1]}`;

  function debug(query: URLSearchParams): NetworkAnswer {
    expectOnly([...query.keys()], ['input_token']);
    expectThat(query.get('input_token') === token, 'input_token');
    const data = { type: 'PAGE', is_valid: !revoked, expires_at: expiresAt, data_access_expires_at: 0 };
    return { status: 200, body: { data } };
  }

  function answer(request: NetworkRequest): NetworkAnswer {
    const { method, path, query, headers } = request;
    expectThat(VERSION.test(path), 'the version comes first');
    expectThat(!query.has('access_token'), 'the token is in no address');
    const bearer = headers.authorization;
    expectThat(bearer?.startsWith('Bearer '), 'Authorization: Bearer');
    if (revoked || bearer !== `Bearer ${token}`) return graphError(400, 190, { error_subcode: 460 });

    const node = path.replace(VERSION, '');
    switch (`${method} ${node}`) {
      case `POST ${pageId}/photos`:
        return photo(request);
      case `POST ${pageId}/feed`:
        return feed(request);
      case `GET ${pageId}/posts`:
        return list(query);
      case 'GET debug_token':
        return debug(query);
    }
    const post = method === 'GET' && posts.find(({ id }) => id === node);
    expectThat(post, 'there is no such node');
    expectThat(query.get('fields') === 'permalink_url', 'fields');
    return { status: 200, body: { id: post.id, permalink_url: addressOf(post.id) } };
  }

  const server = await startNetworkServer(answer);
  return Object.assign(server, {
    pageId,
    token,
    posts,
    revoke: () => {
      revoked = true;
    },
    endOn: (instant: Date) => {
      expiresAt = instant.getTime() / 1000;
    },
  });
}
