/**
 * SHA-256 (FIPS 180-4). The browser's own (`crypto.subtle`) exists only in secure contexts, which a demonstration over
 * plain http is not, and takes longer for many short texts than this does.
 */

/** The first 32 bits of the fractional parts of the cube roots (K) and square roots (START) of the first primes. */
const PRIMES = firstPrimes(64);
const K = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const BLOCK = 64;
const LENGTH_FIELD = 8;

/** @param {number} value */
function fraction(value) {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

/** @param {number} count */
function firstPrimes(count) {
  /** @type {number[]} */
  const primes = [];
  for (let number = 2; primes.length < count; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}

/**
 * @param {string} text
 * @returns {string} its digest, 64 hexadecimal digits
 */
export function sha256(text) {
  const state = Int32Array.from(START);
  const message = padded(new TextEncoder().encode(text));
  const words = new Int32Array(64);
  for (let start = 0; start < message.byteLength; start += BLOCK) digestBlock(state, message, start, words);
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/**
 * The message, a 1 bit, zeros, and the message's length in bits, to a whole number of blocks.
 *
 * @param {Uint8Array} bytes
 */
function padded(bytes) {
  const blocks = Math.ceil((bytes.length + 1 + LENGTH_FIELD) / BLOCK);
  const view = new DataView(new ArrayBuffer(blocks * BLOCK));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
}

/**
 * @param {Int32Array} state becomes that after this block
 * @param {DataView} message
 * @param {number} start of the block
 * @param {Int32Array} words room for the message schedule
 */
function digestBlock(state, message, start, words) {
  schedule(message, start, words);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + sum(e, 6, 11, 25) + choice + at(K, round) + at(words, round)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = (sum(a, 2, 13, 22) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
}

/**
 * @param {DataView} message
 * @param {number} start
 * @param {Int32Array} words
 */
function schedule(message, start, words) {
  for (let index = 0; index < 16; index += 1) words[index] = message.getInt32(start + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const near = at(words, index - 2);
    const far = at(words, index - 15);
    const mixed = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    const older = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    words[index] = mixed + at(words, index - 7) + older + at(words, index - 16);
  }
}

/**
 * @param {Int32Array} words
 * @param {number} index within it
 */
const at = (words, index) => /** @type {number} */ (words[index]);

/**
 * @param {number} word
 * @param {number} by bits to the right
 */
const turn = (word, by) => (word >>> by) | (word << (32 - by));

/**
 * @param {number} word
 * @param {number} x
 * @param {number} y
 * @param {number} z
 */
const sum = (word, x, y, z) => turn(word, x) ^ turn(word, y) ^ turn(word, z);
