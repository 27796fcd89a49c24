// Works on what the credential broker asks for, off the page's own thread: looks for an ending that gives the challenge
// a SHA-256 (FIPS 180-4) with so many zero bits ahead. The browser's own is a promise for each hash: too slow by far.
// Told is how likely it is by now to have found one, in percent, and at last the whole proof.

const PRIMES = [];
for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every((prime) => n % prime)) PRIMES.push(n);
// The first 32 bits of the fractional parts: an Int32Array takes numbers modulo 2^32.
const K = Int32Array.from(PRIMES, (prime) => Math.cbrt(prime) * 2 ** 32);
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => Math.sqrt(prime) * 2 ** 32);
const BLOCK = 64;
const REPORT_EVERY = 2 ** 14;

const w = new Int32Array(64);
const hash = new Int32Array(8);

// Puts the block in the first 16 words of w on top of a state, into hash.
function compress(state) {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (((w[i - 16] + s0) | 0) + ((w[i - 7] + s1) | 0)) | 0;
  }
  let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t1 = (((h + s1) | 0) + ((e & f) ^ (~e & g)) + ((K[i] + w[i]) | 0)) | 0;
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  hash[0] = state[0] + a; hash[1] = state[1] + b; hash[2] = state[2] + c; hash[3] = state[3] + d;
  hash[4] = state[4] + e; hash[5] = state[5] + f; hash[6] = state[6] + g; hash[7] = state[7] + h;
}

// 16 bits as four letters from a to p, in one word.
const letters = (x) => 0x61616161 + (((x & 0xf000) << 12) | ((x & 0xf00) << 8) | ((x & 0xf0) << 4) | (x & 0xf));
const spell = (word) => String.fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255);

onmessage = ({ data: [challenge, bits] }) => {
  // Filled up to whole blocks, which are hashed once; then each try costs one.
  const prefix = `${challenge}:`.padEnd(Math.ceil((challenge.length + 1) / BLOCK) * BLOCK, "0");
  let state = START;
  for (let at = 0; at < prefix.length; at += BLOCK) {
    for (let i = 0; i < 16; i++) w[i] = [0, 1, 2, 3].reduce((word, j) => (word << 8) | prefix.charCodeAt(at + 4 * i + j), 0);
    compress(state);
    state = hash.slice();
  }
  w.fill(0);
  w[2] = 0x80000000;
  w[15] = (prefix.length + 8) * 8;
  for (let n = 0; n < 2 ** 32; n++) {
    w[0] = letters(n >>> 16);
    w[1] = letters(n & 0xffff);
    compress(state);
    if (Math.clz32(hash[0]) >= bits) return postMessage(prefix + spell(w[0]) + spell(w[1]));
    if (n % REPORT_EVERY === 0) postMessage(Math.round(100 * (1 - Math.exp(-n / 2 ** bits))));
  }
};
