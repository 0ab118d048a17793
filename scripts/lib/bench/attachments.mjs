import PDFDocument from 'pdfkit';
import sharp from 'sharp';

/** As a telephone takes it, with its place beside it. The grain keeps it from being compressed to nothing. */
const photo = (/** @type {number} */ width) =>
  sharp({
    create: {
      width,
      height: Math.round(width * 0.75),
      channels: 3,
      background: '#a03020',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg({ quality: 85 })
    .withExif({
      IFD0: { Make: 'Marca del teléfono' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '7/1 7/1 0/1' },
    })
    .toBuffer();

/** A page that was scanned. @returns {Promise<Buffer>} */
async function scan(/** @type {number} */ width) {
  const document = new PDFDocument();
  document.image(await photo(width), { fit: [450, 600] }).end();
  const chunks = [];
  for await (const chunk of document) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const jpeg = async (/** @type {number} */ width) => ({ name: 'foto.jpg', bytes: await photo(width) });
const pdf = async (/** @type {number} */ width) => ({ name: 'documento.pdf', bytes: await scan(width) });

/** Between some 100 kB and 1 MB. */
const USUAL = [530, 640, 800, 1000, 1300, 1700];
/** Close to the 10 MB a file may have. */
const LARGE = 5300;
const LARGE_EVERY = 100;

/**
 * What citizens attach: photos and scanned pages in turn, and one in a hundred as large as is allowed.
 *
 * @returns {Promise<(n: number) => { name: string, bytes: Buffer }>} the file of a filing, by its number
 */
export async function attachments() {
  const usual = await Promise.all(USUAL.flatMap((width) => [jpeg(width), pdf(width)]));
  const large = [await jpeg(LARGE), await pdf(LARGE)];
  return (n) => {
    const files = n % LARGE_EVERY === 0 ? large : usual;
    const at = n % LARGE_EVERY === 0 ? n / LARGE_EVERY : n;
    return /** @type {{ name: string, bytes: Buffer }} */ (files[at % files.length]);
  };
}
