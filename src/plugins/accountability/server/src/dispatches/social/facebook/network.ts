import { oneLine } from '../../../shared/text/folding';
import { isRecord } from '../../../shared/values';

import { NetworkError } from '../failures';
import type { Network, Picture, Post } from '../post-once';
import type { FacebookSettings } from '../settings';

import { FACEBOOK } from './errors';
import type { Graph, GraphRequest } from './graph';

/** As many posts as a page makes in weeks. */
const RECENT = 50;
const FIELDS = 'id,message,created_time,permalink_url';

function withPicture(pageId: string, text: string, picture: Picture): GraphRequest {
  const form = new FormData();
  const { content, contentType, filename, description } = picture;
  form.set('caption', text);
  form.set('alt_text_custom', description);
  form.set('source', new Blob([new Uint8Array(content)], { type: contentType }), filename);
  return { path: `${pageId}/photos`, form };
}

function withoutPicture(pageId: string, { text, link }: Post): GraphRequest {
  const form = new FormData();
  form.set('message', text);
  if (link !== null) form.set('link', link);
  return { path: `${pageId}/feed`, form };
}

/** A page on Facebook. */
export function facebookNetwork({ pageId }: FacebookSettings, graph: Graph): Network {
  return {
    name: FACEBOOK,
    // It has an error for it, and nowhere says when it gives it.
    refusesTwiceFor: 0,

    async find(text, since) {
      const from: Record<string, string> = since ? { since: String(Math.floor(since.getTime() / 1000)) } : {};
      const query = { fields: FIELDS, limit: String(RECENT), ...from };
      const { data } = await graph.ask({ path: `${pageId}/posts`, query });
      const posts = (Array.isArray(data) ? data : []).filter(isRecord);
      const wanted = oneLine(text);
      const found = posts.find(({ message }) => typeof message === 'string' && oneLine(message) === wanted);
      return typeof found?.id === 'string' ? found.id : null;
    },

    async post(post) {
      const { text, picture } = post;
      const answer = await graph.ask(
        picture ? withPicture(pageId, text, picture) : withoutPicture(pageId, post),
      );
      // A picture has an id of its own; the post is what people see.
      const id = answer.post_id ?? answer.id;
      if (typeof id !== 'string') throw new NetworkError('later', FACEBOOK);
      return id;
    },

    async addressOf(id) {
      const fallback = `https://www.facebook.com/${id}`;
      try {
        const { permalink_url: address } = await graph.ask({ path: id, query: { fields: 'permalink_url' } });
        return typeof address === 'string' && address.startsWith('https://') ? address : fallback;
      } catch (error) {
        if (!(error instanceof NetworkError)) throw error;
        // Its id leads there as well.
        return fallback;
      }
    },
  };
}
