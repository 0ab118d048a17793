import fc from 'fast-check';

import { replaceEmoji } from '../../src/plugins/accountability/server/src/dispatches/social/emoji';
import {
  FACEBOOK_MEASURE,
  X_MEASURE,
} from '../../src/plugins/accountability/server/src/dispatches/social/length';
import { webAddresses } from '../../src/plugins/accountability/server/src/dispatches/social/web-addresses';

const poem =
  '故人西辞黄鹤楼，烟花三月下扬州。孤帆远影碧空尽，唯见长江天际流。朱雀桥边野草花，乌衣巷口夕阳斜。旧时王谢堂前燕，飞入寻常百姓家。朝辞白帝彩云间，千里江陵一日还。两岸猿声啼不住，轻舟已过万重山。泪湿罗巾梦不成，夜深前殿按歌声。红颜未老恩先断，斜倚薰笼坐到明。独在异乡为异客，每逢佳节倍思亲。遥知兄弟登高处，遍插茱萸少一人。';
const tenKana = 'あいうえおかきくけこ';
const address = 'https://www.twitter.com/aloha ';

/** twitter-text's own examples: `conformance/validate.yml`, those of the third configuration. */
describe('the length of a post on X, by the examples it publishes', () => {
  it.each([
    ['text with an address', 'Hi http://test.co', 26],
    ['an address alone', 'http://test.co', 23],
    ['285 letters', `285 chars-${'xxxxxxxxxx-'.repeat(25)}`, 285],
    [
      'an address in the middle',
      `285 chars- http://www.twitter.com/jack ${'xxxxxxxxxx-'.repeat(24)}`,
      11 + 23 + 1 + 264,
    ],
    ['ten addresses', address.repeat(10), 240],
    ['160 Chinese characters', poem, 320],
    ['Latin and Chinese', `the${poem}`, 323],
    ['160 emoji', '😷'.repeat(160), 320],
    ['a letter and its accent, which are one', 'A\u0301B', 2],
    ['emoji of one and of several code points', 'H🐱☺👨‍👩‍👧‍👦', 7],
    ['emoji inside and outside of the basic plane', '😷👾😡🔥💩', 10],
    ['emoji with a skin tone and a profession', '🙋🏽👨‍🎤', 4],
    [
      'punctuation and spaces of all kinds',
      'This is a tweet with general punctuation characters: \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D ‐ ‑ ‒ – — ― ‖  ‗ ‘ ’ ‚ ‛ “ ” „ ‟ ′ ″ ‴ ‵ ‶ ‷',
      112,
    ],
    ['a domain of 64 letters, which is none', `${'randomurl'.repeat(7)}s.com`, 68],
    [
      'a name of 51 Japanese letters, which is too long on the wire',
      `${tenKana.repeat(12)} http://${tenKana.repeat(5)}あいう.com`,
      358,
    ],
    ['a name of 51 that is not', `${tenKana.repeat(12)} http://${tenKana.repeat(5)}あい.com`, 264],
  ])('counts %s', (_, text, length) => {
    expect(X_MEASURE.length(text)).toBe(length);
  });

  it('knows every emoji in every company', () => {
    const emoji = new RegExp('\\p{RGI_Emoji}', 'gv');
    const parts = [
      '😷',
      '👨',
      '\u200d',
      '🎤',
      '\ufe0f',
      '☺',
      '🏽',
      '🇨',
      '🇴',
      '1',
      '#',
      '\u20e3',
      '🏴',
      '\u{e0067}',
      '\u{e007f}',
      '©',
      'a',
      '…',
    ];
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 2 })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(replaceEmoji(text, () => '·')).toBe(text.replace(emoji, '·'));
      }),
    );
    const characters = Array.from({ length: 0x20000 }, (_, at) =>
      String.fromCodePoint(at, 0xfe0f, 0x78),
    ).join('');
    expect(replaceEmoji(characters, () => '·')).toBe(characters.replace(emoji, '·'));
  });

  it('takes 280', () => {
    expect(X_MEASURE.limit).toBe(280);
  });
});

describe('the addresses of a text as X finds them', () => {
  const found = (text: string) => webAddresses(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    [
      'Vea https://www.instituto.gov.co/audiencias?a=1&b=2.',
      ['https://www.instituto.gov.co/audiencias?a=1&b=2'],
    ],
    ['Vea instituto.gov.co, o (www.ejemplo.com/a_(b)).', ['instituto.gov.co', 'www.ejemplo.com/a_(b)']],
    ['example.com:8080/a#b y t.co', ['example.com:8080/a#b', 't.co']],
    ['Fin.Luego otra frase. Escriba a info@instituto.gov.co', []],
    ['#etiqueta.com y @cuenta.com', []],
    ['https://no-es-un-dominio-de-verdad.nada', []],
    ['Señal: http://www.señal.com/ñandú', ['http://www.señal.com/ñandú']],
    ['gov.co.Luego', ['gov.co']],
  ])('%s', (text, addresses) => {
    expect(found(text)).toEqual(addresses);
  });

  it('weighs an address without its scheme like any other', () => {
    expect(X_MEASURE.length('Vea instituto.gov.co/tramites')).toBe(4 + 23);
  });
});

describe('the length of a post on Facebook', () => {
  it('is what stands there', () => {
    expect(FACEBOOK_MEASURE.length('Vea https://www.instituto.gov.co')).toBe(32);
    expect(FACEBOOK_MEASURE.limit).toBe(63_206);
  });
});
