import type { SealedFile } from '../sealed-file';

import { ContentRefusedError } from './refused';

/** A box of the ISO base media file format (ISO/IEC 14496-12, 4.2): where its content begins and ends. */
interface Box {
  start: number;
  end: number;
}

/** Of one file, on all levels together: boxes of eight bytes within each other would else be walked by the million. */
const BOXES = 10_000;
const HANDLER_TYPE_AT = 8;

/** The walk through one file's boxes. */
class Walk {
  private seen = 0;

  constructor(private readonly file: SealedFile) {}

  /** The boxes of a type directly within another. @throws ContentRefusedError for a file with too many boxes */
  async *inside(start: number, end: number, type: string): AsyncGenerator<Box> {
    let place = start;
    while (place + 8 <= end) {
      this.seen += 1;
      if (this.seen > BOXES) throw new ContentRefusedError('type');
      const header = await this.file.read(place, 16);
      const declared = header.readUInt32BE(0);
      const long = declared === 1;
      if (long && header.length < 16) return;
      const size = declared === 0 ? end - place : long ? Number(header.readBigUInt64BE(8)) : declared;
      const content = place + (long ? 16 : 8);
      if (place + size < content || place + size > end) return;
      if (header.toString('latin1', 4, 8) === type) yield { start: content, end: place + size };
      place += size;
    }
  }
}

/** What each track holds: `soun`, `vide`… (`moov/trak/mdia/hdlr`). */
async function trackKinds(file: SealedFile): Promise<string[]> {
  const walk = new Walk(file);
  const kinds: string[] = [];
  for await (const movie of walk.inside(0, file.bytes, 'moov'))
    for await (const track of walk.inside(movie.start, movie.end, 'trak'))
      for await (const media of walk.inside(track.start, track.end, 'mdia'))
        for await (const handler of walk.inside(media.start, media.end, 'hdlr'))
          kinds.push((await file.read(handler.start + HANDLER_TYPE_AT, 4)).toString('latin1'));
  return kinds;
}

/**
 * Whether an MP4 is a sound recording. Its brand does not say: telephones write `M4A `, `mp42`, `isom` or `3gp4` for the
 * same thing, so its tracks are looked at.
 *
 * @throws ContentRefusedError for a file with more boxes than any recording has
 */
export async function isSoundOnly(file: SealedFile): Promise<boolean> {
  const kinds = await trackKinds(file);
  return kinds.includes('soun') && !kinds.includes('vide');
}
