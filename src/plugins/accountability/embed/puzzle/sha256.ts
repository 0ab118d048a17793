/**
 * SHA-256 (FIPS 180-4). The browser's own (`crypto.subtle`) exists only in secure contexts, which many a municipal site
 * over plain http is not, and takes longer for many short texts than this does.
 */

/** The first 32 bits of the fractional parts of the cube roots (K) and square roots (START) of the first primes. */
const PRIMES = firstPrimes(64);
const K = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}

const words = new Int32Array(64);

/** The digest of a text, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const state = Int32Array.from(START);
  const message = padded(new TextEncoder().encode(text));
  for (let start = 0; start < message.byteLength; start += 64) digestBlock(state, message, start);
  let digest = '';
  for (const word of state) digest += (word >>> 0).toString(16).padStart(8, '0');
  return digest;
}

/** The message, a 1 bit, zeros, and the message's length in bits, to a whole number of blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(view.buffer).set(bytes);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
}

/** Makes of `state` that after the block of the message that begins at `start`. */
function digestBlock(state: Int32Array, message: DataView, start: number): void {
  schedule(message, start);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, last = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const one = (last + sum(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + at(K, round) + at(words, round)) | 0;
    const two = (sum(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    last = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, last].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
}

function schedule(message: DataView, start: number): void {
  for (let index = 0; index < 16; index += 1) words[index] = message.getInt32(start + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const near = at(words, index - 2);
    const far = at(words, index - 15);
    const mixed = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    const older = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    words[index] = mixed + at(words, index - 7) + older + at(words, index - 16);
  }
}

/** The index is always within. */
const at = (of: Int32Array, index: number): number => of[index] ?? 0;

/** Rotated to the right. */
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const sum = (word: number, x: number, y: number, z: number): number =>
  turn(word, x) ^ turn(word, y) ^ turn(word, z);
