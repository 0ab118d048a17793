import { plainText } from '../../src/plugins/accountability/server/src/outbox/plain-text';
import { renderMarkdown } from '../../src/plugins/accountability/server/src/shared/text/markdown';

const said = (markdown: string) => plainText(renderMarkdown(markdown) ?? '');

describe('the text version of a message', () => {
  it.each([
    ['paragraphs apart', 'Uno\ndos.\n\nTres.', 'Uno dos.\n\nTres.'],
    ['emphasis without its marks', 'Su **petición** de _hoy_.', 'Su petición de hoy.'],
    ['what looks like HTML as it was written', 'Use `<b>` & \\*asteriscos\\*', 'Use <b> & *asteriscos*'],
    ['headings on their own', '# Respuesta\nTexto', 'Respuesta\n\nTexto'],
    ['lists', 'Son:\n\n- uno\n- dos\n\nFin', 'Son:\n\n- uno\n- dos\n\nFin'],
    ['numbered lists from their number', '3. uno\n4. dos', '3. uno\n4. dos'],
    ['lists in lists', '- uno\n  - dos\n- tres', '- uno\n  - dos\n- tres'],
    ['links by their address', '[Su caso](https://x.example/a)', 'Su caso (https://x.example/a)'],
    ['an address that is its own link once', '<https://x.example/a>', 'https://x.example/a'],
    ['a mailbox once', '<a@x.example>', 'a@x.example'],
    ['hard line breaks', 'Calle 1  \nBucaramanga', 'Calle 1\nBucaramanga'],
  ])('%s', (_case, markdown, text) => {
    expect(said(markdown)).toBe(text);
  });
});
