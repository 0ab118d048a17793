/** Long enough to read a notice on a board by; a phone's own pictures are twice to four times that. */
const LONGEST_SIDE = 2_000;
const QUALITY = 0.85;

/** A picture the browser cannot read, so that the public's browsers could not show it either. */
export class UnreadablePhotoError extends Error {}

const isPhoto = ({ type }: File): boolean => /^image\/(jpeg|png|webp|hei[cf])$/.test(type);

/**
 * A picture drawn anew, as evidence is public: without what the camera wrote into it (where, when and with what it was
 * taken), and small enough for a phone's connection. Other files stay as they are.
 *
 * @throws UnreadablePhotoError
 */
export async function withoutCameraData(file: File): Promise<File> {
  if (!isPhoto(file)) return file;
  const picture = await createImageBitmap(file).catch(() => {
    throw new UnreadablePhotoError();
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  // A screenshot's letters stay sharp as PNG.
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  if (!drawn) throw new UnreadablePhotoError();
  const name = file.name.replace(/\.\w+$/, '') + (type === 'image/png' ? '.png' : '.jpg');
  return new File([drawn], name, { type });
}
