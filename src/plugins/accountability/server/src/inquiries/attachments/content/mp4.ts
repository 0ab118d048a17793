import type { SealedFile } from '../sealed-file';

/** A box of the ISO base media file format (ISO/IEC 14496-12, 4.2): where its content begins and ends. */
interface Box {
  type: string;
  start: number;
  end: number;
}

const BOXES = 1_000;
const HANDLER_TYPE_AT = 8;

async function* boxesIn(file: SealedFile, start: number, end: number): AsyncGenerator<Box> {
  let place = start;
  for (let count = 0; count < BOXES && place + 8 <= end; count += 1) {
    const header = await file.read(place, 16);
    const declared = header.readUInt32BE(0);
    const long = declared === 1;
    if (long && header.length < 16) return;
    const size = declared === 0 ? end - place : long ? Number(header.readBigUInt64BE(8)) : declared;
    const content = place + (long ? 16 : 8);
    if (place + size < content || place + size > end) return;
    yield { type: header.toString('latin1', 4, 8), start: content, end: place + size };
    place += size;
  }
}

async function* inside(file: SealedFile, box: Box, type: string): AsyncGenerator<Box> {
  for await (const one of boxesIn(file, box.start, box.end)) if (one.type === type) yield one;
}

/** What each track holds: `soun`, `vide`… (`moov/trak/mdia/hdlr`). */
async function trackKinds(file: SealedFile): Promise<string[]> {
  const kinds: string[] = [];
  for await (const movie of inside(file, { type: '', start: 0, end: file.bytes }, 'moov'))
    for await (const track of inside(file, movie, 'trak'))
      for await (const media of inside(file, track, 'mdia'))
        for await (const handler of inside(file, media, 'hdlr'))
          kinds.push((await file.read(handler.start + HANDLER_TYPE_AT, 4)).toString('latin1'));
  return kinds;
}

/**
 * Whether an MP4 is a sound recording. Its brand does not say: telephones write `M4A `, `mp42`, `isom` or `3gp4` for the
 * same thing, so its tracks are looked at.
 */
export async function isSoundOnly(file: SealedFile): Promise<boolean> {
  const kinds = await trackKinds(file);
  return kinds.includes('soun') && !kinds.includes('vide');
}
