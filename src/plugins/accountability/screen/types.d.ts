/** The answer of `GET /api/accountability/notice-board`, as far as the screen shows it. */
export interface Notice {
  documentId: string;
  title: string;
  textHtml: string | null;
  /** `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
  link: string | null;
  linkQrSvg: string | null;
  image: { url: string; alternativeText: string | null } | null;
}

export interface Hearing {
  title: string;
  /** ISO 8601 */
  startsAt: string;
  endsAt: string | null;
  venue: string | null;
  address: string | null;
  streamUrl: string | null;
  link: string | null;
  linkQrSvg: string | null;
}

export interface Board {
  institute: { name: string };
  /** IANA */
  timeZone: string;
  notices: Notice[];
  hearing: Hearing | null;
}

/** A word of a text. */
export interface Word {
  text: string;
  strong: boolean;
}

/** A paragraph, heading or item of a list. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'item';
  words: Word[];
}

/** The words of a text from one to another, the second left out, that fit on the screen together. */
export interface Part {
  from: number;
  to: number;
}
