import { pipeline } from 'node:stream/promises';

import sharp from 'sharp';

import type { ImageKind } from './kind';
import { ContentRefusedError } from './refused';

/** What a telephone takes, and some: beyond it an image is made to fill memory. */
const PIXELS = 60_000_000;
/** High enough that a document photographed is as readable as before. */
const QUALITY = 90;

function encoder(kind: ImageKind) {
  const image = sharp({
    failOn: 'error',
    limitInputPixels: PIXELS,
    // A WEBP may have several frames. A JPEG and a PNG are turned as their camera says before it is forgotten.
    animated: kind === 'webp',
    autoOrient: kind !== 'webp',
  });
  switch (kind) {
    case 'jpeg':
      return image.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' });
    case 'png':
      return image.png();
    case 'webp':
      return image.webp({ quality: QUALITY });
  }
}

/**
 * An image drawn anew: the same format and picture, in sRGB, without what a camera or an editor wrote beside it (place,
 * device, author, comments, thumbnails, what follows its end). `sharp` wants all of the encoded image before it begins,
 * so here up to 10 MB are in memory: callers do few at once.
 *
 * @throws ContentRefusedError `brokenImage`: it does not decode, or has too many pixels
 */
export async function* withoutMetadata(
  pieces: AsyncIterable<Buffer>,
  kind: ImageKind,
): AsyncGenerator<Buffer, void> {
  const image = encoder(kind);
  const feeding = pipeline(pieces, image);
  // What fails in it fails where the image is read, too.
  feeding.catch(() => undefined);
  try {
    yield* image as AsyncIterable<Buffer>;
  } catch {
    throw new ContentRefusedError('brokenImage');
  }
}
